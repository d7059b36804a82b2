import type { WireResponse } from '../../simulated-system';
import type { PageSite } from './page-data';
import { fileResponse, pageFile } from './page-response';

const THEMES: Readonly<Record<string, readonly string[]>> = {
  '/color1.css': ['base', 'panels', 'color1'],
  '/ergonomic.css': ['base', 'panels', 'ergonomic'],
  '/sage2024.css': ['sage2024'],
  '/kendo/kendo.common.min.css': ['kendo'],
  '/logon.css': ['logon'],
};

const LIBRARY = ['dollar', 'crm', 'fields', 'behaviour'];

/** Style sheets and pictures; `path` is lower-case. Null where there is no such file. */
export function themeFile(path: string): WireResponse | null {
  const sheets = Object.hasOwn(THEMES, path) ? THEMES[path] : undefined;
  if (sheets) return fileResponse(sheets.map((name) => pageFile(`css/${name}.css`)).join('\n'), 'text/css');
  const name = /^\/img\/ergonomic\/(?:icons|buttons|backgrounds)\/([a-z]+)\.(?:gif|png)$/.exec(path)?.[1];
  return name === undefined ? null : fileResponse(pictureOf(name), 'image/svg+xml');
}

/** The client-side API, and whatever lies in js/custom. */
export function scriptFile(path: string, { switches }: PageSite): WireResponse | null {
  if (path === '/crm/crm-all.js')
    return script(LIBRARY.map((name) => pageFile(`client/${name}.js`)).join('\n'));
  const name = /^\/custom\/(.+)$/.exec(path)?.[1];
  if (name === undefined) return null;
  const own = Object.entries(switches.customScripts).find(([key]) => key.toLowerCase() === name);
  if (own) return script(own[1]);
  const installed = switches.pageScripts.find((one) => `${one.toLowerCase()}.js` === name);
  return installed === undefined ? null : script(pageFile(`client/custom/${installed}.js`));
}

function script(body: string): WireResponse {
  return fileResponse(body, 'application/javascript');
}

/** A plain sign in place of an icon. */
function pictureOf(name: string): string {
  const size = name === 'required' ? 8 : 16;
  const sign = name === 'required' ? '*' : name.slice(0, 1).toUpperCase();
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#5b7083"/><text x="8" y="12" font-family="sans-serif" font-size="11" fill="#fff" text-anchor="middle">${sign}</text></svg>`;
}
