/** Whether a match pattern of the form `scheme://host/*` covers the address; ports are ignored as browsers do. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const match = /^(https?|\*):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/.exec(pattern);
  if (!match) return false;
  const [, scheme, host = ''] = match;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host === '*') return true;
  if (host.startsWith('*.')) return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
  return url.hostname === host;
}
