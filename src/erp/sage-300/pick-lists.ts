import { toAppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { PickList, PickListEntry } from '../../core/pick-list';
import { type ODataRow, textIn } from '../../transport/odata';
import { isInactive } from './customer';
import { fixedEntriesOf, type ListSource, sourceOf } from './list-sources';
import { readTable } from './resource-read';
import type { WebApi } from './web-api';

/** More entries than this are no list to pick from. */
const MOST_ENTRIES = 10_000;

/** The company does not have the list, or the user may not read it: the field is typed, and the ERP judges. */
const ABSENT: ReadonlySet<ErrorCode> = new Set(['ERP-MODULE', 'ERP-INTERFACE', 'ERP-NOT-FOUND']);

/** Reads lists side by side, each with its own fate. Never throws. */
export function readPickLists(
  open: () => WebApi,
  ids: readonly string[],
  onList: (list: PickList) => void = () => undefined,
): Promise<readonly PickList[]> {
  const readers = ids.flatMap((id) => {
    const entries = fixedEntriesOf(id);
    if (entries) return [async () => fixedList(id, entries)];
    const source = sourceOf(id);
    return source ? [() => readList(open, id, source)] : [];
  });
  return Promise.all(
    readers.map(async (read) => {
      const list = await read();
      onList(list);
      return list;
    }),
  );
}

const fixedList = (id: string, entries: readonly PickListEntry[]): PickList => ({
  id,
  source: 'fixed',
  state: 'ready',
  entries,
  readAt: 0,
  error: null,
});

async function readList(open: () => WebApi, id: string, source: ListSource): Promise<PickList> {
  const base = { id, source: 'erp', entries: [], readAt: 0, error: null } as const;
  try {
    const api = open();
    const { rows } = await readTable(api, queryOf(source), MOST_ENTRIES);
    const entries = entriesOf(rows, source);
    return { ...base, state: 'ready', entries, readAt: api.ports.clock.now() };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!ABSENT.has(error.code)) return { ...base, state: 'failed', error: error.toJSON() };
    return { ...base, state: 'free', readAt: open().ports.clock.now(), error: error.toJSON() };
  }
}

function queryOf({ path, narrow = '', select, code, words, supplies = {} }: ListSource) {
  const status = path.startsWith('AR/') ? ['Status'] : [];
  return { path, narrow, select: select ? [...code, words, ...status, ...Object.values(supplies)] : [] };
}

function entriesOf(rows: readonly ODataRow[], source: ListSource): readonly PickListEntry[] {
  const kept = rows.filter((row) => !isInactive(row) && (source.keeps?.(row) ?? true));
  const byValue = new Map(kept.map((row) => [textIn(row, ...source.code), row]));
  byValue.delete('');
  return [...byValue]
    .map(([value, row]) => ({ value, ...labelled(value, row, source) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function labelled(value: string, row: ODataRow, { words, supplies = {} }: ListSource) {
  const text = textIn(row, words);
  const brought = Object.entries(supplies)
    .map(([field, name]) => [field, textIn(row, name)])
    .filter(([, found]) => found !== '');
  return {
    label: text && text !== value ? `${value} · ${text}` : value,
    ...(brought.length === 0 ? {} : { supplies: Object.fromEntries(brought) as Record<string, string> }),
  };
}
