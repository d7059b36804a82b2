import { toAppError } from '../../core/app-error';
import type { PickList } from '../../core/pick-list';

/** All lists failed for the same reason, before any could be asked for. */
export function unreadableLists(ids: readonly string[], reason: unknown): readonly PickList[] {
  const error = toAppError(reason).toJSON();
  return ids.map((id) => ({ id, state: 'failed', entries: [], readAt: 0, error, source: 'erp' }));
}
