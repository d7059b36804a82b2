import { grow, shrink } from '../../core/adaptive-size';
import { AppError, toAppError } from '../../core/app-error';
import { asksForSmallerPages } from '../../core/import-refusals';
import type { ImportRow } from '../../core/import-run';
import type { SourceCustomer } from '../../core/source-customer';
import type { SourcePage } from '../../erp/customer-source';
import { rowsPart } from './add-rows';
import { achieve, type Drive } from './drive';
import { failedRow } from './import-rows';
import { newMarks } from './page-marks';

/** Reads the next customers and stores them before anything is done about them, so that a resumed run has the same. */
export async function readNextPage(drive: Drive): Promise<void> {
  const read = await readPage(drive);
  if (!read) return;
  const { customers, next, gone } = read;
  const page = { customers: eachOnce(customers), next, ...newMarks() };
  const added = rowsPart(drive.run, gone.map(goneRow), new Map());
  drive.foundLate.clear();
  await achieve(drive, (run) => ({ ...added.change(run), sourceCursor: next }), { page, rows: added.rows });
  readAhead(drive);
}

/** The ERP answers while the CRM is written to. What it says is heard when its turn comes. */
function readAhead(drive: Drive): void {
  const { run, sizes, ports } = drive;
  if (run.only !== null || !run.sourceCursor) return;
  const page = ports.source.readPage(run.criteria, run.sourceCursor, sizes.page.size);
  page.catch(() => undefined);
  drive.ahead = { cursor: run.sourceCursor, page };
}

/** The page at the cursor, which may have been asked for already. */
function pageAt({ ahead, run, sizes, ports }: Drive, cursor: string): Promise<SourcePage> {
  return ahead?.cursor === cursor ? ahead.page : ports.source.readPage(run.criteria, cursor, sizes.page.size);
}

interface ReadPage extends SourcePage {
  /** Record keys that were asked for and are no customer's any more. */
  readonly gone: readonly string[];
}

/** Null when a smaller page has to be asked for. */
async function readPage(drive: Drive): Promise<ReadPage | null> {
  const { run, sizes } = drive;
  const cursor = run.sourceCursor ?? '';
  try {
    const page =
      run.only === null
        ? { ...(await pageAt(drive, cursor)), gone: [] }
        : await readSingle(drive, run.only, Number(cursor));
    if (page.next === cursor) throw new AppError('INTERNAL', { raw: `The cursor stays at ${cursor}` });
    if (page.customers.length >= sizes.page.size) sizes.page = grow(sizes.page);
    return page;
  } catch (thrown) {
    const { code } = toAppError(thrown);
    const mayBeSmaller = sizes.page.size > sizes.page.smallest;
    if (asksForSmallerPages(code)) sizes.page = shrink(sizes.page);
    if (code === 'NET-TOO-LARGE' && mayBeSmaller) return null;
    throw thrown;
  } finally {
    drive.ahead = null;
  }
}

/** The next of the customers that the run is about; their position among those is the cursor. */
async function readSingle(
  { ports: { store, source }, run, sizes }: Drive,
  only: number,
  from: number,
): Promise<ReadPage> {
  const keys = await store.subset(run.id, from, sizes.page.size);
  const customers = await source.readCustomers(keys);
  const found = new Set(customers.map(({ recordKey }) => recordKey));
  const end = from + keys.length;
  return {
    customers,
    next: end < only ? String(end) : null,
    gone: keys.filter((key) => !found.has(key)),
  };
}

const goneRow = (recordKey: string): ImportRow =>
  failedRow(
    { recordKey, number: '', name: '' },
    new AppError('ERP-NOT-FOUND', { params: { number: recordKey } }).toJSON(),
  );

/** A customer that comes twice in a page is meant as it came last. */
const eachOnce = (customers: readonly SourceCustomer[]): readonly SourceCustomer[] => [
  ...new Map(customers.map((one) => [one.recordKey, one])).values(),
];
