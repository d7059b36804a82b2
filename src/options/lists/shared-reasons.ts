import type { AppErrorJson } from '../../core/app-error';
import type { ListRow } from './list-rows';

/** One reason, and the lists that all have it. */
export interface SharedReason {
  readonly error: AppErrorJson;
  readonly rows: readonly ListRow[];
}

/** Reasons that several lists have: said once for all of them instead of in each row. */
export function sharedReasons(rows: readonly ListRow[]): readonly SharedReason[] {
  const byReason = new Map<string, SharedReason>();
  for (const row of rows) {
    const error = row.list?.error;
    if (!error) continue;
    const key = JSON.stringify([row.list?.state, row.kind.typed, error.code, error.params]);
    byReason.set(key, { error, rows: [...(byReason.get(key)?.rows ?? []), row] });
  }
  return [...byReason.values()].filter((reason) => reason.rows.length > 1);
}
