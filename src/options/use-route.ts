import { useEffect, useState } from 'preact/hooks';

export const PAGES = [
  'integrations',
  'crms',
  'mapping',
  'lists',
  'salespersons',
  'imports',
  'pending',
  'security',
  'diagnostics',
] as const;

export type PageKey = (typeof PAGES)[number];

export interface Route {
  readonly page: PageKey;
  /** What is chosen on the page, such as an integration's id; '' for nothing. */
  readonly item: string;
}

/** `#integrations/new`; anything unknown leads to the first page. */
export function parseRoute(hash: string): Route {
  const [name = '', item = ''] = hash.replace(/^#/, '').split('/');
  const page = PAGES.find((known) => known === name);
  return page ? { page, item: decoded(item) } : { page: PAGES[0], item: '' };
}

/** An address that was cut or typed wrong chooses nothing. */
function decoded(item: string): string {
  try {
    return decodeURIComponent(item);
  } catch {
    return '';
  }
}

export const routeHash = ({ page, item }: Route): string =>
  item === '' ? `#${page}` : `#${page}/${encodeURIComponent(item)}`;

export function goTo(page: PageKey, item = ''): void {
  location.hash = routeHash({ page, item });
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
