import { type Browser, chromium } from 'playwright';
import { ensureBrowser } from '../browsers/ensure-browser';

/** The same browser without any extension, to compare with. */
export function launchBareChromium(hostResolverRules: string): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: [
      '--no-sandbox',
      '--headless=new',
      `--host-resolver-rules=${hostResolverRules}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
