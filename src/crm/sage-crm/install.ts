import type { CrmSite } from '../contract';

/** One Sage CRM on a web server: several may stand side by side, each with a session of its own. */
export interface Install {
  readonly origin: string;
  /** The name of the web application as it is written in the address. */
  readonly name: string;
}

const SCREENS = /^(?:eware\.dll|custompages)$/i;

/** The install whose page an address names, screens and custom pages alike; null for any other address. */
export function installOf(url: URL): Install | null {
  const [name = '', dispatcher = ''] = segmentsOf(url);
  return isOurs(url, name) && SCREENS.test(dispatcher) ? { origin: url.origin, name } : null;
}

/** See `CrmDescriptor.siteOf`: `https://crm.example.com/crm`, or any page of it as copied from the browser. */
export function siteOf(address: string): CrmSite | null {
  const typed = address.trim();
  const url = parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || url.username + url.password !== '') return null;
  const segments = segmentsOf(url);
  const [name = ''] = segments;
  if (!isOurs(url, name)) return null;
  return segments.length > 1 && !installOf(url) ? null : toSite({ origin: url.origin, name });
}

/**
 * The web server does not tell capitals apart, so an organisation is known without them; its API may, so the address
 * keeps them.
 */
export function toSite({ origin, name }: Install): CrmSite {
  return {
    org: `${origin}/${encodeURIComponent(name.toLowerCase())}`,
    address: `${origin}/${encodeURIComponent(name)}`,
  };
}

const isOurs = (url: URL, name: string): boolean =>
  /^https?:$/.test(url.protocol) && /^[^/\\%?#]+$/.test(name) && !SCREENS.test(name);

function segmentsOf(url: URL): readonly string[] {
  try {
    return url.pathname
      .split('/')
      .map(decodeURIComponent)
      .filter((segment) => segment !== '');
  } catch {
    return [];
  }
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
