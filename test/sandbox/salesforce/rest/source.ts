import { visibleObject } from '../access';
import type { Row } from '../data/row';
import type { Caller } from '../organisation';
import type { Source } from '../soql/source';

/** The organisation as one user queries it. `deleted` is queryAll's view of the recycle bin. */
export function sourceFor(caller: Caller, base: string, api: 'data' | 'tooling', deleted = false): Source {
  const { store, now, recentlyViewed } = caller.org;
  const rowsOf = (object: string): Iterable<Row> =>
    object === 'RecentlyViewed' ? recentlyViewed.rows(caller.userId) : store.rows(object);
  const shown = (row: Row | undefined): row is Row =>
    row !== undefined && (deleted || row.IsDeleted !== true);
  return {
    base,
    now: now(),
    object: (name) => visibleObject(caller, name, api),
    get: (object, id) => {
      const row = store.get(object, id);
      return shown(row) ? row : undefined;
    },
    *rows(object) {
      for (const row of rowsOf(object)) if (shown(row)) yield row;
    },
    *rowsAfter(object, id) {
      for (const row of store.rowsAfter(object, id)) if (shown(row)) yield row;
    },
    lookup: (object, field, value) =>
      object === 'RecentlyViewed'
        ? recentlyViewed.rows(caller.userId)
        : store.lookup(object, field, value).filter(shown),
  };
}
