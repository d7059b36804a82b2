import { grow, shrink } from '../../core/adaptive-size';
import { toAppError } from '../../core/app-error';
import { accountEntries } from '../../core/import-keys';
import { asksForSmallerPages } from '../../core/import-refusals';
import { achieve, type Drive } from './drive';

/** An index that an earlier run built is good for so long: a look-up right before each insert covers what it lacks. */
const FRESH_MS = 60 * 60_000;

/** Reads the next page of the CRM's keys into the index, or takes the index of a moment ago. */
export async function readIndexPage(drive: Drive): Promise<void> {
  const { store, target, clock } = drive.ports;
  const { indexCursor: cursor, org, startedAt } = drive.run;
  if (cursor === '') {
    const at = await store.indexedAt(org);
    if (at !== null && at >= clock.now() - FRESH_MS) return achieve(drive, () => ({ phase: 'rows' }));
    await store.clearIndex(org);
  }
  const { accounts, next } = await readKeys();
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

  async function readKeys(): ReturnType<typeof target.readKeys> {
    try {
      return await target.readKeys(cursor, drive.sizes.keys.size);
    } catch (thrown) {
      if (asksForSmallerPages(toAppError(thrown).code)) drive.sizes.keys = shrink(drive.sizes.keys);
      throw thrown;
    }
  }
}
