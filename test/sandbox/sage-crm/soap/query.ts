import { element, type XmlElement } from '../../xml/element';
import type { Condition } from '../query/condition';
import { QueryError } from '../query/query-error';
import { type Order, selectRows, sortRows } from '../query/select-rows';
import type { Source } from '../query/source';
import { parseSql } from '../query/sql';
import { scattered } from '../rest/read';
import type { Column } from '../schema/column';
import type { OpenQuery } from '../sessions/service-sessions';
import type { Row } from '../store/row';
import { type Call, entityNamed } from './call';
import { argument } from './message';
import { crmRecordXml, recordXml } from './record-xml';
import { queryFailed, SoapFault } from './soap-fault';

/** `query(queryString, entity)`: the first batch. @throws SoapFault */
export function query(call: Call): readonly XmlElement[] {
  const source = entityOf(call);
  const rows = matching(call, source);
  const { queryOrder } = call.installation.switches;
  return open(call, {
    kind: 'query',
    source,
    rows: queryOrder === 'id' ? rows : scattered(rows),
    columns: [],
    given: 0,
  });
}

/** `queryrecord(fieldlist, where, entity, orderby)`: the first batch. @throws SoapFault */
export function queryRecord(call: Call): readonly XmlElement[] {
  const source = entityOf(call);
  const columns = columnsOf(argument(call.content, 'fieldlist', 'fields', 'fieldslist') ?? '', source);
  const orders = ordersOf(argument(call.content, 'orderby') ?? '', source);
  const rows = failing(() => sortRows(matching(call, source), orders));
  return open(call, { kind: 'queryrecord', source, rows, columns, given: 0 });
}

/** `next` and `nextqueryrecord`. @throws SoapFault when no such query is open */
export function next(call: Call, kind: OpenQuery['kind']): readonly XmlElement[] {
  const { open: query } = call.session;
  if (query?.kind !== kind) throw new SoapFault('There is no open query.');
  return batch(call, query);
}

/** `queryentity(id, entity)`. @throws SoapFault */
export function queryEntity(call: Call): readonly XmlElement[] {
  const source = entityOf(call);
  const id = argument(call.content, 'id', 'entityid') ?? '';
  const row = /^\d+$/.test(id) ? source.get(Number(id)) : undefined;
  const gone = row && source.isDeleted(row) && call.installation.switches.deletedById === 'not-found';
  if (!row || gone) throw queryFailed();
  return [recordXml(row, source, { installation: call.installation, user: call.session.user })];
}

/** `queryid` (with a date) and `queryidnodate`: ids and what became of each record since. @throws SoapFault */
export function queryIds(call: Call, dated: boolean): readonly XmlElement[] {
  const source = entityOf(call);
  const since = (argument(call.content, 'querydate', 'date', 'lastupdate') ?? '').slice(0, 19);
  if (dated && !/^\d{4}-\d\d-\d\d/.test(since)) throw queryFailed();
  const rows = matching(call, source, true).flatMap((row) => {
    const flag = changeSince(row, source, dated ? since : '');
    return flag === null ? [] : [idXml(row, source, flag)];
  });
  return [element('more', 'false'), ...rows];
}

function changeSince(row: Row, source: Source, since: string): string | null {
  const created = row.get(`${source.prefix}_createddate`) ?? '';
  const updated = row.get(`${source.prefix}_updateddate`) ?? '';
  if (since !== '' && created < since && updated < since) return null;
  if (source.isDeleted(row)) return 'deleted';
  return since !== '' && created < since ? 'updated' : 'added';
}

function idXml(row: Row, source: Source, flag: string): XmlElement {
  const content = [
    element('typens:id', row.id),
    element('typens:createddate', row.get(`${source.prefix}_createddate`) ?? ''),
    element('typens:updateddate', row.get(`${source.prefix}_updateddate`) ?? ''),
    element('typens:flag', flag),
  ];
  return element('records', content, { 'xsi:type': 'typens:aisid' });
}

function open(call: Call, query: OpenQuery): readonly XmlElement[] {
  return batch(call, query);
}

/** The next batch; what is left of the query stays open. A broken server repeats records (switch). */
function batch({ installation, session }: Call, query: OpenQuery): readonly XmlElement[] {
  const { batchSize, repeatedRecords } = installation.switches;
  const { rows, source, columns, kind } = query;
  const size = batchSize === 0 ? rows.length : batchSize;
  const from = query.given === 0 ? 0 : Math.max(0, query.given - Math.min(repeatedRecords, size - 1));
  const page = rows.slice(from, from + size);
  const given = from + page.length;
  session.open = given < rows.length ? { ...query, given } : null;
  const view = { installation, user: session.user };
  const records = page.map((row) =>
    kind === 'query' ? recordXml(row, source, view) : crmRecordXml(row, source, columns, installation),
  );
  return [element('more', String(given < rows.length)), ...records];
}

function entityOf(call: Call): Source {
  return entityNamed(argument(call.content, 'entity', 'entityname') ?? '', call);
}

function matching(call: Call, source: Source, withDeleted = false): Row[] {
  const where = argument(call.content, 'querystring', 'where', 'whereclause') ?? '';
  const hide = call.installation.switches.soapDeleted === 'hidden' && !withDeleted;
  return failing(() => {
    const condition: Condition = parseSql(where, source.columns);
    const rows = [...selectRows(source, condition)];
    return hide ? rows.filter((row) => !source.isDeleted(row)) : rows;
  });
}

function columnsOf(list: string, source: Source): readonly Column[] {
  if (list === '' || list === '*') return [...source.columns.values()];
  return list.split(',').map((one) => {
    const column = source.columns.get(one.trim().toLowerCase());
    if (!column) throw queryFailed();
    return column;
  });
}

function ordersOf(list: string, source: Source): readonly Order[] {
  if (list === '') return [];
  return list.split(',').map((one) => {
    const [name = '', direction = 'asc'] = one.trim().toLowerCase().split(/\s+/);
    const column = source.columns.get(name);
    if (!column || !['asc', 'desc'].includes(direction)) throw queryFailed();
    return { column, descending: direction === 'desc' };
  });
}

function failing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof QueryError) throw queryFailed();
    throw error;
  }
}
