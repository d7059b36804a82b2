/** The origin of the API (My Domain) host that belongs to the one a client used; loopback serves both. */
export function apiOrigin(url: URL): string {
  return swapHost(url, '.lightning.force.com', '.my.salesforce.com');
}

export function lightningOrigin(url: URL): string {
  return swapHost(url, '.my.salesforce.com', '.lightning.force.com');
}

export function isLightningHost(url: URL): boolean {
  return url.hostname.endsWith('.lightning.force.com');
}

function swapHost(url: URL, from: string, to: string): string {
  const host = url.host.replace(from, to);
  return `${url.protocol}//${host}`;
}
