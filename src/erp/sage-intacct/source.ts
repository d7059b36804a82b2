import { AppError } from '../../core/app-error';
import type { ImportCriteria } from '../../core/import-criteria';
import type { SourceCustomer } from '../../core/source-customer';
import { element, textOf } from '../../transport/xml-element';
import { legalText } from '../../transport/xml-text';
import type { ErpPorts } from '../contract';
import type { CustomerSource, SourceField, SourcePage } from '../customer-source';
import { LARGEST_PAGE, lookedUpFields, where, whereIn } from './query';
import { askRows, formatFor, freshSetup, knownSetup, openPages, openQuestions } from './source-company';
import { FIRST, readCursor, writeCursor } from './source-cursor';
import { toSourceCustomers } from './source-customers';
import { PART_FIELDS, sourceFields } from './source-fields';
import { floorOf, isWithin, matching } from './source-filters';
import { readAll, readChanged } from './source-pages';

/** What the gateway may still be writing stays for the next run. */
const SETTLED_MS = 5 * 60_000;
/** Keys of one request: each is a value in its filter. */
const KEYS = 200;

/** The customers of a company (Intacct XML gateway, query of CUSTOMER). See `CustomerSource`. */
export const openCustomerSource = (ports: ErpPorts, fields: readonly string[]): CustomerSource => ({
  count: (criteria) => countCustomers(ports, criteria),
  begin: (criteria) => beginReading(ports, criteria),
  readPage: (criteria, cursor, size) => withSeconds(readPage(ports, fields, criteria, cursor, size)),
  readCustomers: (keys) => withSeconds(readByKeys(ports, fields, keys)),
  hasNumber: (number) => hasNumber(ports, number),
  listFields: () => listFields(ports),
});

/** With `since` an estimate: customers of which only a contact changed are not in it, those of the overlap are. */
async function countCustomers(ports: ErpPorts, criteria: ImportCriteria): Promise<number> {
  const company = openQuestions(ports);
  const format = criteria.since === null ? null : formatFor(await knownSetup(company));
  const filter = matching(criteria, format);
  const { total } = await askRows(company, {
    object: 'CUSTOMER',
    fields: ['RECORDNO'],
    filter,
    orderBy: { field: 'RECORDNO' },
    pageSize: 1,
  });
  return total;
}

async function beginReading(ports: ErpPorts, { since }: ImportCriteria): Promise<string> {
  if (since === null) return writeCursor(FIRST);
  const { setup, serverTime } = await freshSetup(openQuestions(ports));
  formatFor(setup);
  const until = (serverTime ?? ports.clock.now()) - SETTLED_MS;
  return writeCursor({ ...FIRST, phase: 'changed', from: floorOf(since), until });
}

async function readPage(
  ports: ErpPorts,
  fields: readonly string[],
  criteria: ImportCriteria,
  cursor: string,
  size: number,
): Promise<SourcePage> {
  const company = openPages(ports);
  const position = readCursor(cursor);
  const setup = await knownSetup(company);
  const request = {
    company,
    criteria,
    fields: sourceFields(fields),
    size: Math.min(LARGEST_PAGE, Math.max(1, Math.floor(size))),
  };
  const { rows, next } =
    position.phase === 'all'
      ? await readAll(request, position)
      : await readChanged(request, position, formatFor(setup));
  const customers = toSourceCustomers(rows, fields, setup.format);
  return {
    customers: customers.filter(({ number }) => isWithin(number, criteria)),
    next: next && writeCursor(next),
  };
}

async function readByKeys(
  ports: ErpPorts,
  fields: readonly string[],
  recordKeys: readonly string[],
): Promise<readonly SourceCustomer[]> {
  const company = openPages(ports);
  const keys = [...new Set(recordKeys)].filter((key) => /^\d{1,18}$/.test(key));
  if (keys.length === 0) return [];
  const { format } = await knownSetup(company);
  const found: SourceCustomer[] = [];
  for (let at = 0; at < keys.length; at += KEYS) {
    const { rows } = await askRows(company, {
      object: 'CUSTOMER',
      fields: sourceFields(fields),
      filter: whereIn('RECORDNO', keys.slice(at, at + KEYS)),
      orderBy: { field: 'RECORDNO' },
      pageSize: KEYS,
    });
    found.push(...toSourceCustomers(rows, fields, format));
  }
  return found;
}

async function hasNumber(ports: ErpPorts, number: string): Promise<boolean> {
  const wanted = legalText(number).trim();
  if (wanted === '') return false;
  const { rows } = await askRows(openQuestions(ports), {
    object: 'CUSTOMER',
    fields: ['CUSTOMERID'],
    filter: where('CUSTOMERID', 'equalto', wanted),
    pageSize: 1,
  });
  return rows.length > 0;
}

/** What `lookup` lists and no common part is made of already. */
async function listFields(ports: ErpPorts): Promise<readonly SourceField[]> {
  const [result] = await openQuestions(ports).gateway.read([
    element('lookup', [element('object', 'CUSTOMER')]),
  ]);
  if (!result) throw new AppError('NET-UNREADABLE');
  if (!result.ok) throw result.error;
  const listed = lookedUpFields(result.data).map((field) => ({
    name: textOf(field, 'ID'),
    label: textOf(field, 'LABEL') || textOf(field, 'ID'),
  }));
  return listed.filter(({ name }) => name !== '' && !PART_FIELDS.includes(name.toUpperCase()));
}

/** A gateway that names no wait is left alone for a minute. */
async function withSeconds<T>(task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NET-THROTTLED' || error.params.seconds) throw error;
    throw new AppError('NET-THROTTLED', { params: { ...error.params, seconds: '60' }, raw: error.raw });
  }
}
