import { visibleObject } from '../access';
import { createRecord, deleteRecord, existingRow, updateRecord } from '../data/dml';
import { toId18 } from '../ids';
import { notFound } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { duplicateOptions, objectBody, ok, type Params, param, type RestCall, type RestReply } from './call';
import { assertConditions, isUnchanged, rowState, stateHeaders } from './conditional';
import { fieldList, recordJson } from './record-json';
import { type Route, route } from './router';
import { sourceFor } from './source';

export const SOBJECT_ROUTES: readonly Route[] = [
  route('POST', 'sobjects/:object', create),
  route('GET', 'sobjects/:object/:id', retrieve),
  route('PATCH', 'sobjects/:object/:id', update),
  route('DELETE', 'sobjects/:object/:id', remove),
];

function create(call: RestCall, params: Params): RestReply {
  const row = createRecord(
    call.caller,
    param(params, 'object'),
    objectBody(call.body),
    duplicateOptions(call),
  );
  const location = `${call.base}/sobjects/${param(params, 'object')}/${row.Id}`;
  return { status: 201, body: { id: row.Id, success: true, errors: [] }, headers: { location } };
}

/** Deleted records are simply not there for a reader. */
function retrieve(call: RestCall, params: Params): RestReply {
  const object = objectOf(call, params);
  const source = sourceFor(call.caller, call.base, 'data');
  const row = source.get(object.name, idOf(params));
  if (!row) throw notFound();
  const state = rowState(call, object.name, row);
  if (isUnchanged(call, state)) return { status: 304, headers: stateHeaders(state) };
  const json = recordJson(source, object, fieldList(call.query.get('fields')), row);
  return ok(json, stateHeaders(state));
}

function update(call: RestCall, params: Params): RestReply {
  const object = objectOf(call, params);
  const row = existingRow(call.caller, object, idOf(params));
  assertConditions(call, rowState(call, object.name, row));
  updateRecord(call.caller, object.name, row.Id, objectBody(call.body), duplicateOptions(call));
  return { status: 204 };
}

function remove(call: RestCall, params: Params): RestReply {
  deleteRecord(call.caller, objectOf(call, params).name, idOf(params));
  return { status: 204 };
}

function objectOf(call: RestCall, params: Params): ObjectType {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  return object;
}

/** What is no id at all is taken for the name of an external id field, which then is not found. */
function idOf(params: Params): string {
  const text = param(params, 'id');
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${text}`);
  }
  return toId18(text) ?? text;
}
