import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser } from './find-browser';

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Path of the browser; installs it from Debian's packages where that is possible without asking anybody.
 * @throws Error that says exactly what to type where it is not
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name) ?? installFromDebian(name);
  if (found) return found;
  const variable = `${name.toUpperCase()}_PATH`;
  throw new Error(
    `No ${name} was found. Install it (Debian, Ubuntu: sudo apt-get install ${DEBIAN_PACKAGE[name]}; ` +
      `macOS: brew install --cask ${name}) or set ${variable} to its executable, then run the same command again.`,
  );
}

function installFromDebian(name: BrowserName): string | null {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null;
  console.log(`Installing ${DEBIAN_PACKAGE[name]} …`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', DEBIAN_PACKAGE[name]], options);
  return findBrowser(name);
}
