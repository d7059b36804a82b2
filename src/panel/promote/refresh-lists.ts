import { toAppError } from '../../core/app-error';
import type { Ask } from '../../messaging/client';
import type { PromoteState } from './promote-state';

/** Reads the lists of the chosen integration again. The form stays as it is. Never throws. */
export async function refreshLists(ask: Ask, grant: string, state: PromoteState): Promise<void> {
  const integrationId = state.view.peek()?.integrationId ?? '';
  state.refreshing.value = true;
  try {
    const { lists } = await ask('promote.refresh-lists', { grant, integrationId });
    const view = state.view.peek();
    // Another integration may have been opened meanwhile.
    if (view?.integrationId === integrationId) state.view.value = { ...view, lists };
  } catch (thrown) {
    state.failure.value = toAppError(thrown).toJSON();
  } finally {
    state.refreshing.value = false;
    state.listsProgress.value = null;
  }
}
