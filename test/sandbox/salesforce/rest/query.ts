import { refusal, SalesforceError } from '../salesforce-error';
import { parseSoql } from '../soql/parse';
import { runQuery } from '../soql/run';
import { ok, type Params, param, type RestCall, type RestReply } from './call';
import type { KeptResult } from './query-locators';
import { type Route, route } from './router';
import { sourceFor } from './source';

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

export const QUERY_ROUTES: readonly Route[] = [
  route('GET', 'query', (call) => query(call, 'data', false)),
  route('GET', 'queryAll', (call) => query(call, 'data', true)),
  route('GET', 'query/:locator', more),
  route('GET', 'queryAll/:locator', more),
  route('GET', 'tooling/query', (call) => query(call, 'tooling', false)),
  route('GET', 'tooling/query/:locator', more),
];

function query(call: RestCall, api: 'data' | 'tooling', deleted: boolean): RestReply {
  const text = call.query.get('q');
  if (text === null) throw refusal('MALFORMED_QUERY', 'A query string has to be specified');
  const result = runQuery(sourceFor(call.caller, call.base, api, deleted), parseSoql(text));
  if (result.kind === 'count') return ok({ totalSize: result.size, done: true, records: [] });
  const size = batchSize(call);
  const { records } = result;
  if (records.length <= size) return ok({ totalSize: records.length, done: true, records });
  const kept = { records, pageSize: size };
  return page(call, call.caller.org.locators.keep(kept), kept, 0);
}

/** The header is a wish: it is taken when it lies in the range that Salesforce serves. */
function batchSize(call: RestCall): number {
  const most = call.caller.org.switches.queryPage;
  const wished = Number(/batchSize\s*=\s*(\d+)/i.exec(call.headers['sforce-query-options'] ?? '')?.[1]);
  if (Number.isNaN(wished)) return Math.min(LARGEST_BATCH, most);
  return Math.min(LARGEST_BATCH, most, Math.max(SMALLEST_BATCH, wished));
}

/** `GET query/01g...-2000`: the number says where to go on. */
function more(call: RestCall, params: Params): RestReply {
  const [, locator = '', start = ''] = /^(\w+)-(\d+)$/.exec(param(params, 'locator')) ?? [];
  const kept = call.caller.org.locators.find(locator);
  if (!kept) {
    throw new SalesforceError(404, { errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' });
  }
  return page(call, locator, kept, Number(start));
}

function page(call: RestCall, locator: string, { records, pageSize }: KeptResult, start: number): RestReply {
  const end = start + pageSize;
  const done = end >= records.length;
  const verb = call.segments.slice(0, call.segments[0] === 'tooling' ? 2 : 1).join('/');
  return ok({
    totalSize: records.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `${call.base}/${verb}/${locator}-${end}` }),
    records: records.slice(start, end),
  });
}
