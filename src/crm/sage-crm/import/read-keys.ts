import type { IndexedAccount } from '../../customer-target';
import type { SlotColumns } from '../link-slot';
import { textIn } from '../row';
import { hasCode } from '../session-call';
import { COMPANY_KEY, indexColumns, indexedAccount } from './indexed-account';
import { queryPage } from './query-records';
import type { ServiceSession } from './service-session';

interface KeyPage {
  readonly accounts: readonly IndexedAccount[];
  readonly next: string | null;
}

/** Ids are 32 bit numbers. */
const LAST_ID = 2 ** 31 - 1;
/** How much more is asked for where there was nothing. */
const STRIDE = 16;

/**
 * Companies with ids from the cursor on, through windows of ids: a server that gives everything at once is never asked for
 * more than was wanted, and one that caps its answers is asked on from the last id that it gave. Where ids are sparse the
 * windows grow.
 */
export function createKeyReader(
  session: ServiceSession,
  slot: () => SlotColumns,
): (cursor: string, size: number) => Promise<KeyPage> {
  /** Ids for each company, and how many of them the server gives at once. */
  let stretch = 1;
  let most = Number.POSITIVE_INFINITY;

  return async (cursor, size) => {
    const links = slot();
    let after = Number(cursor === '' ? 0 : cursor);
    let width = Math.round(Math.min(size, most) * stretch);
    for (;;) {
      const upTo = Math.min(LAST_ID, after + width);
      const page = await unlessTooLarge(readWindow(after, upTo), width > size);
      if (page === null) {
        width = Math.max(size, Math.floor(width / STRIDE));
        continue;
      }
      const rows = page.rows.slice(0, size);
      const isCut = page.more || rows.length < page.rows.length;
      if (page.more) most = page.rows.length;
      stretch = isCut
        ? Math.max(1, stretch / 2)
        : Math.min(STRIDE, (upTo - after) / Math.max(1, rows.length));
      if (rows.length > 0) {
        const last = textIn(rows.at(-1) ?? {}, COMPANY_KEY);
        const accounts = rows.map((row) => indexedAccount(row, links)).filter(isWorthKeeping);
        return { accounts, next: isCut ? last : nextAfter(upTo) };
      }
      if (upTo === LAST_ID) return { accounts: [], next: null };
      after = upTo;
      width *= STRIDE;
    }
  };

  function readWindow(after: number, upTo: number) {
    return queryPage(session, {
      entity: 'company',
      key: COMPANY_KEY,
      columns: indexColumns(slot()),
      where: `${COMPANY_KEY} > ${after} AND ${COMPANY_KEY} <= ${upTo}`,
    });
  }
}

const nextAfter = (id: number): string | null => (id === LAST_ID ? null : String(id));

/** A deleted company matters where it carries a link: its customer must not be inserted again unseen. */
const isWorthKeeping = ({ deleted, links }: IndexedAccount): boolean => !deleted || links.length > 0;

async function unlessTooLarge<T>(reading: Promise<T>, mayShrink: boolean): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (mayShrink && hasCode(error, 'NET-TOO-LARGE')) return null;
    throw error;
  }
}
