import { useEffect, useState } from 'preact/hooks';
import { type ImportRoute, importHash, parseImportRoute } from './import-route';

/** What the address says, and the way to say something else: each is a step that *Back* takes back. */
export function useImportRoute(): readonly [ImportRoute, (part: Partial<ImportRoute>) => void] {
  const [route, setRoute] = useState(() => parseImportRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseImportRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = (part: Partial<ImportRoute>) => {
    const next = { ...route, ...part };
    setRoute(next);
    location.hash = importHash(next);
  };
  return [route, go];
}
