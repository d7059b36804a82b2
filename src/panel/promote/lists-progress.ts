import type { PanelEvent } from '../../messaging/protocol';
import type { PromoteState } from './promote-state';

type ListsProgressEvent = Extract<PanelEvent, { readonly event: 'lists-progress' }>;

/** Shows how far the lists are, where this panel waits for them: other panels may be reading lists of their own. */
export function noteListsProgress(state: PromoteState, event: ListsProgressEvent): void {
  const { integrationId, done, total } = event;
  const opening = state.opening.peek();
  const refreshed = state.refreshing.peek() ? state.view.peek()?.integrationId : undefined;
  // Which integration the background chooses is known only when the panel opens with it.
  if (opening !== '' && opening !== integrationId && refreshed !== integrationId) return;
  state.listsProgress.value = { done, total };
}
