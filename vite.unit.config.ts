import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Plugins shared by the unit tests and the extension build. */
export default defineConfig({ plugins: [preact()] });
