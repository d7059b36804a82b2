import { readFileSync } from 'node:fs';
import type { WireResponse } from '../../simulated-system';
import type { PageSwitches } from './page-switches';

const SERVER = { server: 'Microsoft-IIS/10.0', 'x-powered-by': 'ASP.NET' };

type Security = Pick<PageSwitches, 'contentSecurityPolicy' | 'frameOptions'>;

/** A page as IIS sends it: no security header unless an administrator set one. */
export function pageResponse(
  body: string,
  { contentSecurityPolicy, frameOptions }: Security,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return {
    status: 200,
    headers: {
      ...SERVER,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache, no-store',
      ...(contentSecurityPolicy === '' ? {} : { 'content-security-policy': contentSecurityPolicy }),
      ...(frameOptions === '' ? {} : { 'x-frame-options': frameOptions }),
      ...headers,
    },
    body,
  };
}

export function redirectResponse(
  location: string,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return { status: 302, headers: { ...SERVER, location, ...headers } };
}

export function fileResponse(body: string, type: string): WireResponse {
  return { status: 200, headers: { ...SERVER, 'content-type': type, 'cache-control': 'max-age=0' }, body };
}

/** A file that stands beside the page code, by path from this folder. */
export function pageFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
