import { visibleObject } from '../access';
import { createRecord, updateRecord } from '../data/dml';
import type { DuplicateOptions } from '../data/duplicate-rule';
import type { Input } from '../data/input';
import type { Row } from '../data/row';
import type { Caller } from '../organisation';
import { notFound, refusal } from '../salesforce-error';
import type { Field } from '../schema/field';
import type { ObjectType } from '../schema/object';
import { fieldOf } from '../schema/schema';
import { duplicateOptions, objectBody, ok, type Params, param, type RestCall, type RestReply } from './call';
import { fieldList, recordJson } from './record-json';
import { type Route, route } from './router';
import { sourceFor } from './source';

export const UPSERT_ROUTES: readonly Route[] = [
  route('PATCH', 'sobjects/:object/:field/:value', upsert),
  route('GET', 'sobjects/:object/:field/:value', retrieve),
];

/** PATCH by external id (REST API, upsert): 201 created, 200 updated, 300 when several records carry the value. */
function upsert(call: RestCall, params: Params): RestReply {
  const { object, field, value } = keyOf(call, params);
  const body = objectBody(call.body);
  const names = Object.keys(body).map((name) => name.toLowerCase());
  if (names.includes('id') || names.includes(field.name.toLowerCase())) {
    const message = `The ${names.includes('id') ? 'Id' : field.name} field should not be specified in the sobject data.`;
    throw refusal('INVALID_FIELD', message, [field.name]);
  }
  const matches = withValue(call.caller, object, field, value);
  if (matches.length > 1) {
    return { status: 300, body: matches.map((row) => `${call.base}/sobjects/${object.name}/${row.Id}`) };
  }
  if (matches.length === 0 && call.query.get('updateOnly') === 'true') throw notFound();
  const { row, created } = upsertRow(call.caller, object, field, value, body, duplicateOptions(call));
  return { status: created ? 201 : 200, body: { id: row.Id, success: true, errors: [], created } };
}

function retrieve(call: RestCall, params: Params): RestReply {
  const { object, field, value } = keyOf(call, params);
  const [row] = withValue(call.caller, object, field, value);
  if (!row) throw notFound();
  const source = sourceFor(call.caller, call.base, 'data');
  return ok(recordJson(source, object, fieldList(call.query.get('fields')), row));
}

function keyOf(call: RestCall, params: Params) {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  return { object, field: externalIdField(object, param(params, 'field')), value: param(params, 'value') };
}

/** The field to match by. Throws NOT_FOUND when it is no external id, or hidden from this user. */
export function externalIdField(object: ObjectType, name: string): Field {
  const field = fieldOf(object, name);
  if (field?.externalId || field?.name === 'Id') return field;
  throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
}

function withValue(caller: Caller, object: ObjectType, field: Field, value: string): Row[] {
  return caller.org.store
    .lookup(object.name, field.name, value)
    .filter((row) => row.IsDeleted !== true && (!field.caseSensitive || row[field.name] === value));
}

/** Updates the one record that carries the value, or creates it with the value set. */
export function upsertRow(
  caller: Caller,
  object: ObjectType,
  field: Field,
  value: string,
  input: Input,
  how: DuplicateOptions,
): { row: Row; created: boolean } {
  const matches = withValue(caller, object, field, value);
  if (matches.length > 1) {
    const message = `${field.name}: more than one record found for external id field: [${matches.map((row) => row.Id).join(', ')}]`;
    throw refusal('DUPLICATE_EXTERNAL_ID', message, [field.name]);
  }
  const [match] = matches;
  if (match) return { row: updateRecord(caller, object.name, match.Id, input, how), created: false };
  return { row: createRecord(caller, object.name, { ...input, [field.name]: value }, how), created: true };
}
