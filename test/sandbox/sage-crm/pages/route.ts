export type Route =
  | { readonly kind: 'root' | 'logon' | 'screen' | 'sessions' | 'missing' }
  /** `path` is lower-case and begins with a slash. */
  | { readonly kind: 'custom-page' | 'theme' | 'script'; readonly path: string };

const FOLDERS = { custompages: 'custom-page', themes: 'theme', js: 'script' } as const;
const VERBS: Readonly<Record<string, Route>> = {
  do: { kind: 'screen' },
  go: { kind: 'logon' },
  sysadmin: { kind: 'sessions' },
};

/** Which page an address asks for; IIS takes no notice of case. Undefined: not below this installation. */
export function routeOf(pathname: string, install: string): Route | undefined {
  const [, first = '', folder = '', ...rest] = decoded(pathname).toLowerCase().split('/');
  if (first !== install.toLowerCase()) return undefined;
  if (folder === '' || folder === 'index.htm') return { kind: 'root' };
  if (folder === 'eware.dll')
    return VERBS[rest[0] ?? ''] ?? (rest.length === 0 ? VERBS.go : undefined) ?? missing;
  const kind = isFolder(folder) ? FOLDERS[folder] : undefined;
  return kind ? { kind, path: `/${rest.join('/')}` } : missing;
}

const missing: Route = { kind: 'missing' };

function isFolder(name: string): name is keyof typeof FOLDERS {
  return Object.hasOwn(FOLDERS, name);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
