import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import { ensureBrowser } from './ensure-browser';

export interface LaunchOptions {
  readonly hostResolverRules: string;
  readonly headed?: boolean;
  /** Where a headed browser shows its windows; the surroundings' own display unless named. */
  readonly display?: string;
  /** Hash of the one key that is trusted like an authority's; every certificate is taken unless named. */
  readonly trustedKey?: string;
  readonly dark?: boolean;
  readonly extensionDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of an earlier browser, which is gone on with; a fresh one unless named. */
  readonly profile?: string;
}

export interface LaunchedChromium {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** Ends the extension's worker for good, as the browser does when it needs the memory. */
  killWorker(): Promise<void>;
  /** Ends the whole browser without a word, as a power cut does; its profile stays for the next one. */
  crash(): Promise<void>;
  readonly profile: string;
  close(): Promise<void>;
}

/** Background requests of the browser itself would leave the machine; tests stay on loopback. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Chromium with the built extension loaded and the real host names led to the sandbox. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const extension = resolve(options.extensionDir ?? 'dist');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ledgerside-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    headless: !options.headed,
    ignoreHTTPSErrors: options.trustedKey === undefined,
    viewport: options.viewport ?? { width: 1366, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-GB',
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    args: [
      '--no-sandbox',
      ...(options.headed ? [] : ['--headless=new']),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${options.hostResolverRules}`,
      options.trustedKey
        ? `--ignore-certificate-errors-spki-list=${options.trustedKey}`
        : '--ignore-certificate-errors',
      ...QUIET,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  const killWorker = async (): Promise<void> => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  };
  const crash = async (): Promise<void> => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const gone = context.waitForEvent('close');
    // The command takes its own answer away.
    session.send('Browser.crash').catch(() => undefined);
    await gone;
  };
  return { context, worker, extensionId, killWorker, crash, profile, close };
}
