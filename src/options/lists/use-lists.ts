import { useEffect, useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { Integration } from '../../core/integration';
import type { PickList } from '../../core/pick-list';
import { useOptions } from '../options-context';
import { useListsProgress } from './use-lists-progress';

export interface ListsState {
  /** Null until they were read from the store. */
  readonly lists: readonly PickList[] | null;
  readonly error: AppErrorJson | null;
  /** How far a synchronisation is; null while none runs. `total` is 0 until it is known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The lists were read from the ERP since the page was opened. */
  readonly isFresh: boolean;
}

export interface Lists {
  of(id: string): ListsState;
  /** Reads what is stored. */
  read(id: string): Promise<void>;
  /** Reads the lists of these integrations from their ERPs, one after the other; one that fails stops no other. */
  synchronise(ids: readonly string[]): Promise<void>;
}

const UNREAD: ListsState = { lists: null, error: null, progress: null, isFresh: false };

/** The stored lists of every integration, and their synchronisation. */
export function useLists(integrations: readonly Integration[]): Lists {
  const { ask } = useOptions();
  const [states, setStates] = useState<Readonly<Record<string, ListsState>>>({});
  const put = (id: string, part: Partial<ListsState>) =>
    setStates((current) => ({ ...current, [id]: { ...(current[id] ?? UNREAD), ...part } }));
  const load = async (id: string, refresh: boolean) => {
    try {
      const { lists } = await ask('integration.lists', { id, refresh });
      put(id, { lists, error: null, isFresh: refresh });
    } catch (thrown) {
      put(id, { error: toAppError(thrown).toJSON() });
    }
  };
  const synchronise = async (ids: readonly string[]) => {
    for (const id of ids) put(id, { progress: { done: 0, total: 0 }, error: null });
    for (const id of ids) {
      await load(id, true);
      put(id, { progress: null });
    }
  };
  // A late event of a synchronisation that has ended says nothing new.
  useListsProgress((id, progress) =>
    setStates((current) => {
      const state = current[id];
      return state?.progress ? { ...current, [id]: { ...state, progress } } : current;
    }),
  );
  const ids = integrations.map(({ id }) => id);
  const readAll = (_ids: string) => {
    for (const id of ids) void load(id, false);
  };
  useEffect(() => readAll(ids.join()), [ids.join()]);
  return { of: (id) => states[id] ?? UNREAD, read: (id) => load(id, false), synchronise };
}
