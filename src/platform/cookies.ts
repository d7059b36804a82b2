import { browser } from './browser';

export interface SeenCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
}

/** Cookies of that name that the browser would send to `url`. Empty without the optional `cookies` permission. */
export async function listCookies(url: string, name: string): Promise<readonly SeenCookie[]> {
  if (!browser.cookies) return [];
  const cookies = await browser.cookies.getAll({ url, name });
  return cookies.map(({ name: found, value, domain }) => ({ name: found, value, domain }));
}
