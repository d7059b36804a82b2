import { accessSync, constants } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** Where distributions put them. Branded Chrome and Edge are left out: they no longer load unpacked extensions by flag. */
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/homebrew/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Path of an installed browser, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` go before everything else. */
export function findBrowser(name: BrowserName): string | null {
  const wanted = process.env[`${name.toUpperCase()}_PATH`];
  const candidates = wanted ? [wanted] : PLACES[name];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
