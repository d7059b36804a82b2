import { visibleObject } from '../access';
import { createRecord, deleteRecord, updateRecord } from '../data/dml';
import type { Input } from '../data/input';
import { toId18 } from '../ids';
import { notFound, recordError, refusal, SalesforceError } from '../salesforce-error';
import { duplicateOptions, objectBody, ok, type Params, param, type RestCall, type RestReply } from './call';
import { recordJson } from './record-json';
import { type Route, route } from './router';
import { sourceFor } from './source';
import { externalIdField, upsertRow } from './upsert';

const MOST_RECORDS = 200;

export const COLLECTION_ROUTES: readonly Route[] = [
  route('POST', 'composite/sobjects', create),
  route('PATCH', 'composite/sobjects', update),
  route('DELETE', 'composite/sobjects', remove),
  route('PATCH', 'composite/sobjects/:object/:field', upsert),
  route('POST', 'composite/sobjects/:object', retrievePosted),
  route('GET', 'composite/sobjects/:object', retrieveListed),
];

type Result = Readonly<Record<string, unknown>>;

function create(call: RestCall): RestReply {
  const how = duplicateOptions(call);
  return overRecords(call, (record) => ({ id: createRecord(call.caller, typeOf(record), record, how).Id }));
}

function update(call: RestCall): RestReply {
  const how = duplicateOptions(call);
  return overRecords(call, (record) => {
    const id = Object.entries(record).find(([name]) => name.toLowerCase() === 'id')?.[1];
    if (typeof id !== 'string') throw refusal('MISSING_ARGUMENT', 'Id not specified in an update call');
    return { id: updateRecord(call.caller, typeOf(record), id, record, how).Id };
  });
}

function upsert(call: RestCall, params: Params): RestReply {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  const field = externalIdField(object, param(params, 'field'));
  const how = duplicateOptions(call);
  return overRecords(call, (record) => {
    const { [field.name]: value, ...input } = record;
    if (typeof value !== 'string' || value === '') {
      throw refusal('MISSING_ARGUMENT', `${field.name} not specified`);
    }
    const { row, created } = upsertRow(call.caller, object, field, value, input, how);
    return { id: row.Id, created };
  });
}

function remove(call: RestCall): RestReply {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  const allOrNone = call.query.get('allOrNone') === 'true';
  return ok(
    each(call, ids, allOrNone, (id) => {
      const object = call.caller.org.schema.byKeyPrefix(id);
      if (!object) throw refusal('MALFORMED_ID', `bad id ${id}`);
      deleteRecord(call.caller, object.name, id);
      return { id: toId18(id) ?? id };
    }),
  );
}

function overRecords(call: RestCall, act: (record: Input) => Result): RestReply {
  const { records, allOrNone } = objectBody(call.body);
  if (!Array.isArray(records)) throw refusal('JSON_PARSER_ERROR', 'records must be an array');
  return ok(each(call, records, allOrNone === true, (record) => act(objectBody(record))));
}

/** One result per item, in order, status 200 even when all fail; with `allOrNone` one failure undoes the rest. */
function each<T>(
  call: RestCall,
  items: readonly T[],
  allOrNone: boolean,
  act: (item: T) => Result,
): Result[] {
  if (items.length > MOST_RECORDS) {
    const message = `The number of records in the collection exceeds the limit of ${MOST_RECORDS}`;
    throw refusal('EXCEEDED_ID_LIMIT', message);
  }
  const results = call.caller.org.store.transaction(
    () => items.map((item) => attempt(() => act(item))),
    (all) => !allOrNone || all.every((one) => one.success === true),
  );
  const failed = results.some((one) => one.success !== true);
  return allOrNone && failed ? results.map((one) => (one.success === true ? ROLLED_BACK : one)) : results;
}

const ROLLED_BACK: Result = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

function attempt(act: () => Result): Result {
  try {
    return { ...act(), success: true, errors: [] };
  } catch (error) {
    if (error instanceof SalesforceError) return { success: false, errors: [recordError(error)] };
    throw error;
  }
}

function typeOf(record: Input): string {
  const attributes = record.attributes;
  const type =
    typeof attributes === 'object' && attributes !== null && 'type' in attributes ? attributes.type : null;
  if (typeof type === 'string') return type;
  throw refusal('INVALID_INPUT', 'Records need attributes with a type');
}

function retrievePosted(call: RestCall, params: Params): RestReply {
  const { ids, fields } = objectBody(call.body);
  if (!Array.isArray(ids) || !Array.isArray(fields))
    throw refusal('JSON_PARSER_ERROR', 'ids and fields are required');
  return retrieve(call, params, ids.map(String), fields.map(String));
}

function retrieveListed(call: RestCall, params: Params): RestReply {
  const list = (name: string) => (call.query.get(name) ?? '').split(',').filter((one) => one !== '');
  return retrieve(call, params, list('ids'), list('fields'));
}

/** Many records by id, in the order asked for; null in place of one that is not there. */
function retrieve(
  call: RestCall,
  params: Params,
  ids: readonly string[],
  fields: readonly string[],
): RestReply {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  const source = sourceFor(call.caller, call.base, 'data');
  return ok(
    ids.map((id) => {
      const row = source.get(object.name, toId18(id) ?? id);
      return row ? recordJson(source, object, fields, row) : null;
    }),
  );
}
