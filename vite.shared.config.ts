import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const noEntities = fileURLToPath(new URL('./src/transport/no-entities.ts', import.meta.url));

/** What the unit tests and the build of the extension have in common. */
export default defineConfig({
  plugins: [preact()],
  resolve: { alias: { 'is-unsafe': noEntities, '@nodable/entities': noEntities } },
});
