import { type Signal, signal } from '@preact/signals';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { DetailsView } from '../../core/panel-view';
import type { Ask } from '../../messaging/client';
import type { PanelEvent } from '../../messaging/protocol';
import { createDifferencesModel, type DifferencesModel } from './differences-model';
import { createDocumentsModel, type DocumentsModel } from './documents-model';

interface DetailsState {
  readonly view: Signal<DetailsView | null>;
  readonly error: Signal<AppErrorJson | null>;
  /** A fresh reading is under way. */
  readonly reading: Signal<boolean>;
}

export interface DetailsModel {
  readonly state: DetailsState;
  readonly documents: DocumentsModel;
  readonly differences: DifferencesModel;
  /** Paints what is cached at once and reads again where that is stale. */
  open(): Promise<void>;
  /** Reads everything that is shown again. */
  refresh(): Promise<void>;
  onEvent(event: PanelEvent): void;
}

interface DetailsPorts {
  readonly ask: Ask;
  readonly grant: string;
}

/** `integrationId`: whose customer is shown, '' for the one that the account's link fields name. */
export function createDetailsModel({ ask, grant }: DetailsPorts, integrationId: string): DetailsModel {
  const state: DetailsState = { view: signal(null), error: signal(null), reading: signal(false) };

  async function read(fresh: boolean): Promise<void> {
    state.reading.value = true;
    state.error.value = null;
    try {
      show(await ask('details.open', { grant, integrationId, fresh }));
    } catch (thrown) {
      // What is painted stays, with its age, beside the error.
      state.error.value = toAppError(thrown).toJSON();
    } finally {
      state.reading.value = false;
    }
  }

  /** An answer that was overtaken by a newer reading does not replace it. */
  function show(next: DetailsView): void {
    const current = state.view.peek();
    if (current && current.details.readAt > next.details.readAt) return;
    state.view.value = next;
  }

  const documents = createDocumentsModel({ ask, grant, integrationId });
  const differences = createDifferencesModel({ ask, grant, integrationId, updated: () => read(true) });

  return {
    state,
    documents,
    differences,
    async refresh() {
      await Promise.all([read(true), documents.again(), differences.again()]);
    },
    async open() {
      await read(false);
      if (state.view.peek()?.stale) await read(true);
    },
    onEvent(event) {
      if (event.event === 'details' && event.grant === grant) show(event.view);
    },
  };
}
