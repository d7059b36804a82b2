import { grow, shrink } from '../../core/adaptive-size';
import { AppError, toAppError } from '../../core/app-error';
import { accountEntries } from '../../core/import-keys';
import { asksForSmallerPages } from '../../core/import-refusals';
import type { CustomerTarget } from '../../crm/customer-target';
import { achieve, type Drive } from './drive';
import { type IndexState, NO_INDEX } from './import-store';

/**
 * An index is read to its end once in so long; within it only the accounts that came since are added. What it lacks then, until
 * it is read as a whole again: what an older account, or one that the CRM did not number in order, was given since by
 * somebody else. A link is found all the same, by the look-up right before each insert; another name, web site or tax number is
 * not proposed by, and another customer number is no conflict. What it has too much does no harm: every account that comes up
 * is read again.
 */
const COMPLETE_FOR_MS = 24 * 60 * 60_000;

/** Reads the next page of the CRM's keys into the index: all of them, or those after the last one that it has. */
export async function readIndexPage(drive: Drive): Promise<void> {
  const { indexCursor, startedAt } = drive.run;
  const known = await presentIndex(drive);
  const cursor = indexCursor === '' ? known.upTo : indexCursor;
  const read = await readKeys(drive, cursor);
  if (!read) return;
  const { accounts, next } = read;
  drive.sizes.keys = grow(drive.sizes.keys);
  const isEnd = next === null;
  await achieve(
    drive,
    ({ indexed }) => ({
      indexed: indexed + accounts.length,
      indexCursor: next ?? cursor,
      phase: isEnd ? 'rows' : 'index',
    }),
    {
      entries: accounts.flatMap(accountEntries),
      index: {
        completeAt: known.completeAt ?? (isEnd ? startedAt : null),
        upTo: accounts.at(-1)?.id ?? known.upTo,
      },
    },
  );
}

/** The index that the run adds to; before its first page one that is not complete, or was long ago, is cleared. */
async function presentIndex({ ports: { store, clock }, run }: Drive): Promise<IndexState> {
  const known = await store.indexState(run.org);
  const age = clock.now() - (known.completeAt ?? Number.NEGATIVE_INFINITY);
  if (run.indexCursor !== '' || (age >= 0 && age < COMPLETE_FOR_MS)) return known;
  await store.clearIndex(run.org);
  return NO_INDEX;
}

/** Null when a smaller page has to be asked for. */
async function readKeys(
  { ports: { target }, sizes }: Drive,
  cursor: string,
): Promise<Awaited<ReturnType<CustomerTarget['readKeys']>> | null> {
  try {
    const page = await target.readKeys(cursor, sizes.keys.size);
    if (page.next === cursor) throw new AppError('INTERNAL', { raw: `The keys stay at ${cursor}` });
    return page;
  } catch (thrown) {
    const { code } = toAppError(thrown);
    const mayBeSmaller = sizes.keys.size > sizes.keys.smallest;
    if (asksForSmallerPages(code)) sizes.keys = shrink(sizes.keys);
    if (code === 'NET-TOO-LARGE' && mayBeSmaller) return null;
    throw thrown;
  }
}
