import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** What the unit tests and the build of the extension have in common. */
export default defineConfig({
  plugins: [preact()],
  resolve: {
    alias: { 'is-unsafe': fileURLToPath(new URL('./src/transport/no-entities.ts', import.meta.url)) },
  },
});
