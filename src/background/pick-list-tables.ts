import type { Integration } from '../core/integration';
import type { PickList } from '../core/pick-list';

/** The lists that the administrator filled in, as connectors take them. */
export const tablesOf = ({ tables }: Pick<Integration, 'tables'>): readonly PickList[] =>
  Object.entries(tables).map(([id, { savedAt, entries }]) => ({
    id,
    state: 'ready',
    entries,
    readAt: savedAt,
    error: null,
    source: 'table',
  }));
