import { batch, type Signal, signal } from '@preact/signals';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { FieldChange, FieldDifference } from '../../core/field-difference';
import type { DifferencesView } from '../../core/panel-view';
import type { Ask } from '../../messaging/client';
import { changeOf, stillChosen } from './field-choice';

interface DifferencesState {
  readonly view: Signal<DifferencesView | null>;
  /** Why the last reading or writing came to nothing; its `field` names the row where it belongs to one. */
  readonly error: Signal<AppErrorJson | null>;
  /** What the user wants written, with the values that were shown. */
  readonly chosen: Signal<readonly FieldChange[]>;
  readonly busy: Signal<'' | 'reading' | 'writing'>;
  /** How many values the update that has just ended wrote; 0 otherwise. */
  readonly written: Signal<number>;
}

/** Where CRM and ERP differ, and what is to be written. No method throws: what went wrong is in the state. */
export interface DifferencesModel {
  readonly state: DifferencesState;
  read(): Promise<void>;
  /** Reads again what was read before. */
  again(): Promise<void>;
  choose(differences: readonly FieldDifference[], chosen: boolean): void;
  /** Writes what is chosen, and nothing else. */
  update(): Promise<void>;
}

interface DifferencesPorts {
  readonly ask: Ask;
  readonly grant: string;
  readonly integrationId: string;
  /** The ERP holds other values now; never throws. */
  readonly updated: () => Promise<void>;
}

/** Refusals that say: one of the two is not what the panel shows. */
const LOOK_AGAIN: readonly ErrorCode[] = ['ERP-CHANGED', 'PLAN-CHANGED'];

export function createDifferencesModel({
  ask,
  grant,
  integrationId,
  updated,
}: DifferencesPorts): DifferencesModel {
  const state: DifferencesState = {
    view: signal(null),
    error: signal(null),
    chosen: signal([]),
    busy: signal(''),
    written: signal(0),
  };
  let turn = 0;

  /** Runs the one exchange that counts: a later one takes its place. */
  async function exchange(busy: 'reading' | 'writing', task: (latest: () => boolean) => Promise<void>) {
    turn += 1;
    const mine = turn;
    const latest = () => turn === mine;
    batch(() => {
      state.busy.value = busy;
      state.error.value = null;
      state.written.value = 0;
    });
    try {
      await task(latest);
    } catch (thrown) {
      if (latest()) state.error.value = toAppError(thrown).toJSON();
    } finally {
      if (latest()) state.busy.value = '';
    }
  }

  function accept(view: DifferencesView): void {
    batch(() => {
      state.view.value = view;
      state.chosen.value = stillChosen(state.chosen.peek(), view.differences);
    });
  }

  async function read(): Promise<void> {
    // The answer to a write brings the differences that are left.
    if (state.busy.peek() === 'writing') return;
    await exchange('reading', async (latest) => {
      const view = await ask('differences.read', { grant, integrationId });
      if (latest()) accept(view);
    });
  }

  async function write(changes: readonly FieldChange[]): Promise<void> {
    try {
      accept(await ask('differences.update', { grant, integrationId, changes: [...changes] }));
    } catch (thrown) {
      const error = toAppError(thrown);
      // The user decides again, on the values that are there now.
      if (LOOK_AGAIN.includes(error.code)) {
        await ask('differences.read', { grant, integrationId }).then(accept, () => undefined);
      }
      throw error;
    }
    state.written.value = changes.length;
    void updated();
  }

  return {
    state,
    read,
    async again() {
      if (state.view.peek() || state.error.peek()) await read();
    },
    choose(differences, chosen) {
      const named = new Set(differences.map(({ target }) => target));
      const others = state.chosen.peek().filter(({ target }) => !named.has(target));
      state.chosen.value = chosen ? [...others, ...differences.map(changeOf)] : others;
    },
    async update() {
      const changes = state.chosen.peek();
      if (changes.length === 0 || state.busy.peek() === 'writing') return;
      await exchange('writing', () => write(changes));
    },
  };
}
