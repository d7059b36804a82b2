import type { WireRequest, WireResponse } from '../../simulated-system';
import type { CompanyState } from '../company-state';
import { iisPage } from '../iis-pages';
import { keyOf, type Row } from '../store/row';
import { type CompanyUser, findUser } from '../users';
import { readAddress } from './address';
import { createFromEntry } from './create-customer';
import { diagnosisResponse, SdataError } from './diagnosis';
import type { EntryContext } from './entry';
import { entryResponse, feedResponse } from './feed';
import { LEDGER_TABLES } from './ledger-tables';
import { listTables } from './list-tables';
import { readPage } from './paging';
import { RECORD_TABLES } from './record-tables';
import { readWhere } from './where';

/** The SData provider: Basic authentication, tables read as Atom. */
export function handleSdata(request: WireRequest, state: CompanyState): WireResponse {
  const user = signedIn(request);
  if (!user) return iisPage(401, { 'www-authenticate': 'Basic realm="Sage 100"' });
  try {
    if (!user.sdata) throw new SdataError(403, 'ApplicationDiagnosis', 'The user may not use SData.');
    return answer(request, user, state);
  } catch (error) {
    if (error instanceof SdataError) return diagnosisResponse(error);
    throw error;
  }
}

function signedIn({ headers }: WireRequest): CompanyUser | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return findUser(name, password.join(':'));
}

function answer(request: WireRequest, user: CompanyUser, state: CompanyState): WireResponse {
  const { table: name, key } = readAddress(request.url.pathname);
  const context = contextOf(name, request.url, state);
  if (request.method === 'GET') {
    return key ? entryResponse(200, one(key, context, state), context) : page(request.url, context, state);
  }
  if (request.method !== 'POST' || key || name !== 'AR_Customer' || !state.switches.sdataCreate) {
    throw new SdataError(405, 'ApplicationDiagnosis', `${request.method} is not supported for ${name}.`);
  }
  const row = createFromEntry(request.body, user.name, state);
  return entryResponse(201, one(keyOf(row, context.table.key).split(';'), context, state), context);
}

function contextOf(name: string, url: URL, state: CompanyState): EntryContext {
  const tables = { ...listTables(state.switches.shippingTable), ...RECORD_TABLES, ...LEDGER_TABLES };
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) throw new SdataError(404, 'ResourceKindNotFound', `There is no resource kind ${name}.`);
  const address = `${url.origin}${url.pathname.replace(/\(.*$/, '')}`;
  return { name, table, address, switches: state.switches, updated: `${state.timestamp()}Z` };
}

function one(key: readonly string[], { name, table }: EntryContext, { data }: CompanyState): Row {
  const wanted = key.join(';');
  const found = table.find
    ? table.find(data, key)
    : [...table.rows(data)].find((row) => keyOf(row, table.key) === wanted);
  if (!found) throw new SdataError(404, 'ApplicationDiagnosis', `${name}(${wanted}) does not exist.`);
  return table.derived?.add(found, data) ?? found;
}

function page(url: URL, context: EntryContext, state: CompanyState): WireResponse {
  const asked = readPage(url.searchParams, state.switches);
  const where = url.searchParams.get('where');
  const { table } = context;
  const condition = where === null ? () => true : readWhere(where, table.columns, state.switches.where);
  const { derived } = table;
  const whole = (row: Row): Row => derived?.add(row, state.data) ?? row;
  const needsWhole = derived?.columns.some((name) => new RegExp(name, 'i').test(where ?? '')) ?? false;
  const rows: Row[] = [];
  let total = 0;
  for (const row of table.rows(state.data)) {
    if (!condition(needsWhole ? whole(row) : row)) continue;
    total += 1;
    if (total >= asked.startIndex && rows.length < asked.count) rows.push(whole(row));
  }
  return feedResponse(rows, total, asked, url, context);
}
