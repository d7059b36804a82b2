import { batch } from '@preact/signals';
import { toAppError } from '../../core/app-error';
import type { Ask } from '../../messaging/client';
import { acceptView } from './accept-view';
import type { Planner } from './promote-planner';
import type { PromoteState } from './promote-state';

interface OpenPorts {
  readonly ask: Ask;
  readonly grant: string;
}

/** Reads everything for an integration and shows it; '' lets the background choose. Never throws. */
export async function openIntegration(
  { ask, grant }: OpenPorts,
  state: PromoteState,
  planner: Planner,
  integrationId: string,
): Promise<void> {
  // What was typed for the integration that is left goes into its draft first.
  void planner.flush();
  planner.forget();
  if (state.view.peek() === null) state.phase.value = { kind: 'loading' };
  const turn = state.turn.peek() + 1;
  state.turn.value = turn;
  state.opening.value = integrationId;
  try {
    const view = await ask('promote.open', { grant, integrationId });
    // Only the integration that was asked for last is shown, in whatever order the answers come.
    if (turn === state.turn.peek()) acceptView(state, view);
  } catch (thrown) {
    if (turn !== state.turn.peek()) return;
    state.phase.value = { kind: 'blocked', error: toAppError(thrown).toJSON(), integrationId };
  } finally {
    if (turn === state.turn.peek()) notOpening(state);
  }
}

function notOpening(state: PromoteState): void {
  batch(() => {
    state.opening.value = null;
    state.listsProgress.value = null;
  });
}
