import { AppError } from '../../../core/app-error';
import type { HttpResponse } from '../../../transport/http-port';
import type { RowShape } from '../../../transport/row-shape';
import { withoutPrefixes } from '../../../transport/soap';
import { childOf, type XmlElement } from '../../../transport/xml-element';
import { readXmlRows } from '../../../transport/xml-rows';
import type { Row } from '../row';
import { textIn } from '../row';
import { type SoapOperation, soapArguments } from '../soap-call';
import { quoted } from '../where';
import type { ServiceSession } from './service-session';

export interface RecordQuery {
  readonly entity: string;
  /** Id column of the entity, in which the records are asked for in order. */
  readonly key: string;
  readonly columns: readonly string[];
  readonly where: string;
}

interface RecordPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Digits, as they stand in a predicate; no record where there are none, as with a link that leads nowhere. */
export const ofIds = (column: string, ids: readonly string[]): string =>
  `${column} IN (${ids.filter((id) => /^\d+$/.test(id)).join(',') || 0})`;

/** Texts as they stand in a predicate; only marked as Unicode where they must be. */
export const ofTexts = (column: string, texts: readonly string[]): string =>
  `${column} IN (${texts.map(sqlText).join(',')})`;

/** Deleted records stay in their tables. */
export const living = (prefix: string, where: string): string => `${prefix}_deleted IS NULL AND ${where}`;

export function sqlText(text: string): string {
  const literal = quoted(text);
  return /^[ -~]*$/.test(literal) ? literal : `N${literal}`;
}

/**
 * One answer of `queryrecord`, the one operation whose order can be relied on. A server gives so many records at once as
 * its administrator has set; what is left is asked for by a query of its own, as a query does not outlive its session.
 */
export async function queryPage(session: ServiceSession, query: RecordQuery): Promise<RecordPage> {
  const { rows, more } = await session.ask(operationFor(query));
  const ids = rows.map((row) => Number(textIn(row, query.key)));
  const inOrder = ids.every((id, at) => id > (ids[at - 1] ?? 0));
  if (inOrder && (!more || rows.length > 0)) return { rows, more };
  throw new AppError('NET-UNREADABLE', { raw: `${query.entity}: records out of order` });
}

/** All records of a query, by ascending key. */
export async function queryRecords(session: ServiceSession, query: RecordQuery): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let after = ''; ; ) {
    const where = after === '' ? query.where : `${query.key} > ${after} AND ${query.where}`;
    const { rows, more } = await queryPage(session, { ...query, where });
    found.push(...rows);
    if (!more) return found;
    after = textIn(rows.at(-1) ?? {}, query.key);
  }
}

const operationFor = ({ entity, key, columns, where }: RecordQuery): SoapOperation<RecordPage> => ({
  name: 'queryrecord',
  content: soapArguments({
    fieldlist: [...new Set([key, ...columns])].join(','),
    queryString: where,
    entity,
    orderby: key,
  }),
  read: (response) => readPage(response, key.slice(0, key.indexOf('_'))),
});

interface Reading {
  readonly row: Record<string, string>;
  name: string | null;
  value: string | null;
}

/** A list of names and values, or an element per column without its prefix. */
const shapeOf = (prefix: string): RowShape<Reading> => ({
  element: 'records',
  begin: () => ({ row: {}, name: null, value: null }),
  cell: (reading, cell, text) => {
    if (cell === 'RECORDS.NAME') reading.name = text.toLowerCase();
    else if (cell === 'RECORDS.VALUE') reading.value = text;
    else if (!cell.includes('.')) reading.row[columnOf(cell.toLowerCase(), prefix)] = text;
    if (reading.name === null || reading.value === null) return;
    reading.row[columnOf(reading.name, prefix)] = reading.value;
    reading.name = null;
    reading.value = null;
  },
});

const columnOf = (name: string, prefix: string): string =>
  name.startsWith(`${prefix}_`) ? name : `${prefix}_${name}`;

function readPage({ body }: HttpResponse, prefix: string): RecordPage {
  const { root, rowsOf } = readXmlRows(body, shapeOf(prefix));
  const rows = [...rowsOf.values()].flat().map(({ row }) => row);
  const more = textOfFirst(withoutPrefixes(root), 'more');
  return { rows, more: /^(?:true|1|y)$/i.test(more) };
}

/** The text of the element of that name, however deep. */
function textOfFirst(of: XmlElement, name: string): string {
  const found = childOf(of, name)?.text.trim();
  if (found !== undefined) return found;
  for (const child of of.children) {
    const deeper = textOfFirst(child, name);
    if (deeper !== '') return deeper;
  }
  return '';
}
