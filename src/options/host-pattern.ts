/** The match pattern of an http(s) address, which carries no port; nothing for any other text. */
export function hostPattern(address: string): readonly string[] {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const { protocol, hostname } = new URL(address);
  return [`${protocol}//${hostname}/*`];
}
