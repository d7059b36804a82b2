import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.config';

/** The extension as both browsers load it. Content scripts are self-contained: no loader, nothing web-accessible. */
export default defineConfig({
  plugins: [
    preact(),
    crx({
      manifest,
      contentScripts: { standaloneFiles: ['src/content/main.ts', 'src/content/salesforce-refresh.ts'] },
    }),
  ],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    rollupOptions: { input: { panel: 'src/panel/panel.html' } },
  },
});
