/** What the page is about, as its address says; '' where it does not say. */
export interface ImportRoute {
  readonly org: string;
  readonly integration: string;
  readonly run: string;
}

/** `#org=…&integration=…&run=…`, each of them optional, in any order. */
export function parseImportRoute(hash: string): ImportRoute {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const part = (name: keyof ImportRoute) => said.get(name) ?? '';
  return { org: part('org'), integration: part('integration'), run: part('run') };
}

export function importHash(route: ImportRoute): string {
  const said = Object.entries(route).filter(([, value]) => value !== '');
  return `#${new URLSearchParams(said)}`;
}
