import { AppError } from '../../core/app-error';
import { orClosed, RECORDS, type SageRest } from './rest';
import { isDeleted, isJson, type Row, toRow } from './row';
import { hasCode } from './session-call';

interface Listing {
  readonly entity: string;
  readonly where?: string;
  /** Columns; a version that does not know `select` gives all. */
  readonly select?: readonly string[];
  /** Only where it is known (2024 R2); rows are in no order that can be relied on. */
  readonly orderBy?: string;
  /** Rows at most. */
  readonly most: number;
}

const PAGE = 200;

/**
 * Living rows of an entity or view, each once. @throws AppError `CRM-ENTITY-CLOSED`, `NET-UNREADABLE` ...
 */
export async function readRows(rest: SageRest, listing: Listing): Promise<readonly Row[]> {
  try {
    return await readPages(rest, listing);
  } catch (error) {
    const { entity, where = '', most } = listing;
    if (!hasCode(error, 'CRM-REFUSED') || (!listing.select && !listing.orderBy)) throw error;
    return readPages(rest, { entity, where, most });
  }
}

/** Pages may overlap where the server has no order; a page that brings nothing new is the last. */
async function readPages(rest: SageRest, listing: Listing): Promise<readonly Row[]> {
  const found = new Map<string, Row>();
  let from = 1;
  for (;;) {
    const { rows, total } = await readPage(rest, listing, from);
    const before = found.size;
    for (const row of rows) found.set(JSON.stringify(row), row);
    from += rows.length;
    if (found.size === before || from > total || found.size >= listing.most) break;
  }
  return [...found.values()].filter((row) => !isDeleted(row)).slice(0, listing.most);
}

async function readPage(
  rest: SageRest,
  { entity, where = '', select, orderBy = '', most }: Listing,
  from: number,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const query = {
    ...(where === '' ? {} : { where }),
    ...(select ? { select: select.join(',') } : {}),
    ...(orderBy === '' ? {} : { orderBy }),
    startIndex: String(from),
    count: String(Math.min(PAGE, most)),
  };
  const json = await rest
    .send({ path: RECORDS + entity, query })
    .catch((error: unknown) => orClosed(error, entity));
  const { $resources: resources, $totalResults: total } = json;
  if (!Array.isArray(resources)) throw new AppError('NET-UNREADABLE', { raw: `${entity}: no list` });
  return { rows: resources.filter(isJson).map(toRow), total: Number(total) || Number.POSITIVE_INFINITY };
}

/** A key as digits, whether it came as number or text. @throws AppError `NET-UNREADABLE` for another record */
export function assertKey(row: Row, key: string, idColumn: string): void {
  if (row.$key !== key && row[idColumn] !== key)
    throw new AppError('NET-UNREADABLE', { raw: 'another record, or none' });
}
