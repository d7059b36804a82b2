import { type BrowserName, findBrowser } from './find-browser';
import { installFromDebian } from './install-from-debian';

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Path of the browser; installs it from Debian's packages where that is possible without asking anybody.
 * @throws Error that says exactly what to type where it is not
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name) ?? installed(name);
  if (found) return found;
  const variable = `${name.toUpperCase()}_PATH`;
  throw new Error(
    `No ${name} was found. Install it (Debian, Ubuntu: sudo apt-get install ${DEBIAN_PACKAGE[name]}; ` +
      `macOS: brew install --cask ${name}) or set ${variable} to its executable, then run the same command again.`,
  );
}

function installed(name: BrowserName): string | null {
  installFromDebian(DEBIAN_PACKAGE[name]);
  return findBrowser(name);
}
