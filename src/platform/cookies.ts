import { browser } from './browser';

/** Value of a cookie as the browser would send it to `url`, or null. Needs the optional `cookies` permission. */
export async function readCookie(url: string, name: string): Promise<string | null> {
  if (!browser.cookies) return null;
  return (await browser.cookies.get({ url, name }))?.value ?? null;
}
