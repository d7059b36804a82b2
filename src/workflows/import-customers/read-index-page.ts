import { grow, shrink } from '../../core/adaptive-size';
import { toAppError } from '../../core/app-error';
import { accountEntries } from '../../core/import-keys';
import { asksForSmallerPages } from '../../core/import-refusals';
import type { CustomerTarget } from '../../crm/customer-target';
import { achieve, type Drive } from './drive';

/** An index that an earlier run built is good for so long: a look-up right before each insert covers what it lacks. */
const FRESH_MS = 60 * 60_000;

/** Reads the next page of the CRM's keys into the index, or takes the index of a moment ago. */
export async function readIndexPage(drive: Drive): Promise<void> {
  const { store, clock } = drive.ports;
  const { indexCursor: cursor, org, startedAt } = drive.run;
  if (cursor === '') {
    const at = await store.indexedAt(org);
    if (at !== null && at >= clock.now() - FRESH_MS) return achieve(drive, () => ({ phase: 'rows' }));
    await store.clearIndex(org);
  }
  const read = await readKeys(drive, cursor);
  if (!read) return;
  const { accounts, next } = read;
  drive.sizes.keys = grow(drive.sizes.keys);
  await achieve(
    drive,
    ({ indexed }) => ({
      indexed: indexed + accounts.length,
      indexCursor: next ?? cursor,
      phase: next === null ? 'rows' : 'index',
    }),
    { entries: accounts.flatMap(accountEntries), ...(next === null ? { indexedAt: startedAt } : {}) },
  );
}

/** Null when a smaller page has to be asked for. */
async function readKeys(
  { ports: { target }, sizes }: Drive,
  cursor: string,
): Promise<Awaited<ReturnType<CustomerTarget['readKeys']>> | null> {
  try {
    return await target.readKeys(cursor, sizes.keys.size);
  } catch (thrown) {
    const { code } = toAppError(thrown);
    const mayBeSmaller = sizes.keys.size > sizes.keys.smallest;
    if (asksForSmallerPages(code)) sizes.keys = shrink(sizes.keys);
    if (code === 'NET-TOO-LARGE' && mayBeSmaller) return null;
    throw thrown;
  }
}
