import { AppError, type AppErrorJson, toAppError } from '../../core/app-error';
import type { PickList, PickListEntry } from '../../core/pick-list';
import type { ErpPorts } from '../contract';
import { LIST_SOURCES, type ListSource } from './list-sources';
import { openSdata, type Row, type Sdata } from './sdata';

/** The choice whether the post code is sent. */
const POST_CODES: readonly PickListEntry[] = [
  { value: 'omit', label: 'omit', labelKey: 'sage100_post_code_omit' },
];

/** Reads each list by itself: from SData where it is, else as the administrator filled it in, else it is typed freely. */
export async function readPickLists(
  ports: ErpPorts,
  ids: readonly string[],
  onList: (list: PickList) => void = () => undefined,
): Promise<readonly PickList[]> {
  // A wrong address is every list's trouble.
  const sdata = Promise.resolve().then(() => openSdata(ports));
  return Promise.all(
    ids.map(async (id) => {
      const list = await readPickList(ports, id, sdata);
      onList(list);
      return list;
    }),
  );
}

async function readPickList(ports: ErpPorts, id: string, sdata: Promise<Sdata | null>): Promise<PickList> {
  const now = ports.clock.now();
  const base = { id, state: 'ready', entries: [], readAt: now, error: null, source: 'erp' } as const;
  if (id === 'postCodes') return { ...base, entries: POST_CODES, source: 'fixed' };
  try {
    return { ...base, entries: await entriesBySdata(await sdata, id) };
  } catch (thrown) {
    const error = toAppError(thrown).toJSON();
    const table = ports.tables.find((one) => one.id === id && one.entries.length > 0);
    return table ? { ...table, error: tableError(error) } : { ...base, ...withoutList(error, now) };
  }
}

/** A table is what a company without SData is expected to have. */
const tableError = (error: AppErrorJson): AppErrorJson | null =>
  error.code === 'ERP-NEEDS-SDATA' ? null : error;

/**
 * What does not answer now, or does not let us in, may do so later; what is refused or not there is typed by hand, and the
 * ERP judges. That was found out now; without SData nobody has looked.
 */
function withoutList(error: AppErrorJson, now: number): Pick<PickList, 'state' | 'error' | 'readAt'> {
  if (/^NET-|^ERP-SIGN-IN$/.test(error.code)) return { state: 'failed', error, readAt: 0 };
  return { state: 'free', error, readAt: error.code === 'ERP-NEEDS-SDATA' ? 0 : now };
}

async function entriesBySdata(sdata: Sdata | null, id: string): Promise<readonly PickListEntry[]> {
  const source = LIST_SOURCES[id];
  if (!sdata || !source) throw new AppError('ERP-NEEDS-SDATA');
  return entriesOf(await firstTable(sdata, source.tables), source);
}

/** Tables are named differently between versions. */
async function firstTable(sdata: Sdata, [table = '', ...others]: readonly string[]): Promise<readonly Row[]> {
  try {
    return await sdata.rows(table);
  } catch (error) {
    const absent = error instanceof AppError && error.code === 'ERP-FEATURE-ABSENT';
    if (!absent || others.length === 0) throw error;
    return firstTable(sdata, others);
  }
}

function entriesOf(rows: readonly Row[], { value }: ListSource): readonly PickListEntry[] {
  const entries = rows.filter(isSelectable).map((row) => {
    const code = value.map((column) => row[column] ?? '').join('-');
    const words = Object.entries(row).find(
      ([column, text]) => /(?:Desc|Description|Name)$/.test(column) && text,
    )?.[1];
    return { value: code, label: words && words !== code ? `${code} · ${words}` : code };
  });
  return [...new Map(entries.map((entry) => [entry.value, entry])).values()]
    .filter((entry) => /[^-]/.test(entry.value))
    .sort((left, right) => (left.label < right.label ? -1 : 1));
}

/** False for what nobody should choose any more. */
const isSelectable = ({ Inactive = '', InactiveFlag = Inactive }: Row): boolean => InactiveFlag !== 'Y';
