import { build } from 'vite';
import { ensureBrowser } from '../browsers/ensure-browser';
import { showDemo } from './show';
import { walkDemo } from './walk';

/**
 * `npm run demo`: builds the extension, starts the simulated systems and opens a browser on an account with everything
 * connected. Without a display (or with `--walk`) it walks the flow itself, says what happened and saves screenshots.
 */
async function main(): Promise<void> {
  ensureBrowser('chromium');
  await build({ logLevel: 'warn', configLoader: 'runner' });
  await (hasDisplay() && !process.argv.includes('--walk') ? showDemo() : walkDemo());
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
