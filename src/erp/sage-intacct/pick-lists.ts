import * as v from 'valibot';
import { type AppError, type AppErrorJson, toAppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { PickList, PickListEntry } from '../../core/pick-list';
import type { Company } from './company';
import type { IntacctListId } from './descriptor';
import type { Gateway } from './gateway';
import { isSelectable, LIST_SOURCES, type ListSource } from './list-sources';
import { type Row, readRows } from './query';
import type { FunctionResult } from './response';
import { readStored } from './stored';

/** More entries than this are no list to pick from. */
const MOST_ENTRIES = 10_000;
const rememberedSchema = v.record(v.string(), v.number());

/** After these another way to read the list may work, or the company simply has none. */
const ABSENT: ReadonlySet<ErrorCode> = new Set([
  'ERP-FEATURE-ABSENT',
  'ERP-PERMISSION',
  'ERP-REFUSED',
  'ERP-VALIDATION',
]);

interface Reading {
  readonly id: IntacctListId;
  /** Index into the list's sources. */
  readonly way: number;
  readonly rows: readonly Row[];
  readonly state: 'reading' | 'ready' | 'refused' | 'failed';
  readonly error: AppError | null;
}

/**
 * Reads lists, all of them in one round trip when each answers to the way that worked last time; a list that is
 * refused is tried another way in the next. Each has its own fate, and is told to `onList` when it is known. Never throws.
 */
export async function readPickLists(
  { gateway, ports, scope }: Company,
  ids: readonly string[],
  onList: (list: PickList) => void = () => undefined,
): Promise<readonly PickList[]> {
  const key = `${scope}|list-ways`;
  const remembered = (await readStored(ports.session, key, rememberedSchema)) ?? {};
  let readings = ids.filter(isListId).map((id) => begin(id, remembered[id] ?? 0));
  const settledLists = new Map<string, PickList>();
  const tell = (list: PickList): void => {
    settledLists.set(list.id, list);
    onList(list);
  };
  while (readings.some((reading) => reading.state === 'reading')) {
    const before = readings;
    readings = await readNext(gateway, before);
    const settled = readings.filter(
      ({ state }, at) => state !== 'reading' && before[at]?.state === 'reading',
    );
    for (const reading of settled) tell(toPickList(reading, ports.clock.now()));
  }
  const ways = readings.filter(({ state }) => state === 'ready').map(({ id, way }) => [id, way] as const);
  // The lists count, not whether we could note how they were read.
  const ahead = JSON.stringify({ ...remembered, ...Object.fromEntries(ways) });
  await ports.session.set(key, ahead).catch(() => undefined);
  return readings.flatMap(({ id }) => settledLists.get(id) ?? []);
}

const isListId = (id: string): id is IntacctListId => Object.hasOwn(LIST_SOURCES, id);

const begin = (id: IntacctListId, way: number): Reading => ({
  id,
  way: way < LIST_SOURCES[id].length ? way : 0,
  rows: [],
  state: 'reading',
  error: null,
});

/** One round trip for everything that is still being read. */
async function readNext(gateway: Gateway, readings: readonly Reading[]): Promise<Reading[]> {
  const open = readings.filter((reading) => reading.state === 'reading');
  try {
    const results = await gateway.read(open.map((reading) => sourceOf(reading).read(reading.rows.length)));
    return readings.map((reading) => {
      const at = open.indexOf(reading);
      return at < 0 ? reading : advance(reading, results[at]);
    });
  } catch (error) {
    const failed = { state: 'failed', error: toAppError(error) } as const;
    return readings.map((reading) => (open.includes(reading) ? { ...reading, ...failed } : reading));
  }
}

function advance(reading: Reading, result: FunctionResult | undefined): Reading {
  if (!result?.ok) return retreat(reading, result?.error ?? null);
  const page = readRows(result.data);
  const rows = [...reading.rows, ...page.rows];
  const more = page.rows.length > 0 && rows.length < Math.min(page.total, MOST_ENTRIES);
  return { ...reading, rows, state: more ? 'reading' : 'ready', error: null };
}

/** The next way, if the refusal leaves hope for one. A refused permission outlives what later ways say. */
function retreat(reading: Reading, refusal: AppError | null): Reading {
  if (!refusal || !ABSENT.has(refusal.code)) return { ...reading, state: 'failed', error: refusal };
  const error = reading.error?.code === 'ERP-PERMISSION' ? reading.error : refusal;
  const way = reading.way + 1;
  const exhausted = way >= LIST_SOURCES[reading.id].length;
  return { ...reading, way, rows: [], state: exhausted ? 'refused' : 'reading', error };
}

const sourceOf = (reading: Reading): ListSource => {
  const [first] = LIST_SOURCES[reading.id];
  const source = LIST_SOURCES[reading.id][reading.way] ?? first;
  if (!source) throw new RangeError(`no way to read ${reading.id}`);
  return source;
};

function toPickList(reading: Reading, now: number): PickList {
  const error: AppErrorJson | null = reading.error?.toJSON() ?? null;
  const head = { id: reading.id, source: 'erp', error } as const;
  if (reading.state === 'failed') return { ...head, state: 'failed', entries: [], readAt: 0 };
  if (reading.state === 'refused') return { ...head, state: 'free', entries: [], readAt: now };
  return { ...head, state: 'ready', entries: entriesOf(reading), readAt: now, error: null };
}

function entriesOf(reading: Reading): readonly PickListEntry[] {
  const source = sourceOf(reading);
  const byValue = new Map(
    reading.rows.filter(isSelectable).map((row) => {
      const value = firstOf(row, source.value);
      const words = firstOf(row, source.label);
      return [value, { value, label: words && words !== value ? `${value} · ${words}` : value }];
    }),
  );
  byValue.delete('');
  return [...byValue.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

const firstOf = (row: Row, names: readonly string[]): string =>
  names.map((name) => row[name] ?? '').find(Boolean) ?? '';
