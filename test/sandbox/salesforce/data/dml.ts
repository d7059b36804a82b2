import { hasPermission, visibleObject } from '../access';
import { toId18 } from '../ids';
import type { Caller } from '../organisation';
import { notFound, refusal, SalesforceError } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { timestamp } from '../timestamp';
import { withCountryCodes } from './country-rules';
import { withDerived } from './derived';
import { assertNoDuplicate, type DuplicateOptions } from './duplicate-rule';
import { assertComplete, type Input, readInput } from './input';
import type { Row } from './row';
import { assertSetupRules } from './setup-rules';
import { assertWritable } from './write-rules';

/** Creates a record as the caller and returns it. Throws what Salesforce would refuse it with. */
export function createRecord(caller: Caller, name: string, input: Input, how: DuplicateOptions): Row {
  const object = writableObject(caller, name);
  const changes = prepared(caller, object, input, null);
  assertComplete(object, changes, 'create');
  assertSetupRules(caller, object, changes);
  assertWritable(caller, object, null, changes);
  if (object.name === 'Account') assertNoDuplicate(caller, null, changes, how);
  noteAccessChange(caller, object);
  return caller.org.put(object.name, { ...stamps(caller, true), ...changes });
}

/** Changes a record as the caller; fields that are not sent stay as they are. */
export function updateRecord(
  caller: Caller,
  name: string,
  id: string,
  input: Input,
  how: DuplicateOptions,
): Row {
  const object = writableObject(caller, name);
  const before = existingRow(caller, object, id);
  const changes = prepared(caller, object, input, before);
  assertComplete(object, changes, 'update');
  assertWritable(caller, object, before.Id, changes);
  if (object.name === 'Account') assertNoDuplicate(caller, before.Id, changes, how);
  noteAccessChange(caller, object);
  caller.org.store.update(object.name, before.Id, { ...changes, ...stamps(caller, false) });
  return existingRow(caller, object, before.Id);
}

/** Moves a record to the recycle bin. */
export function deleteRecord(caller: Caller, name: string, id: string): void {
  const object = writableObject(caller, name);
  const row = existingRow(caller, object, id);
  assertWritable(caller, object, row.Id, {});
  noteAccessChange(caller, object);
  caller.org.store.update(object.name, row.Id, { IsDeleted: true, ...stamps(caller, false) });
}

/** What users may see is part of what describe tells. */
function noteAccessChange({ org }: Caller, object: ObjectType): void {
  if (object.writeNeeds === 'managePermissionSets') org.schema.touch(org.now());
}

function prepared(caller: Caller, object: ObjectType, input: Input, before: Row | null) {
  const changes = readInput(caller, object, input, before ? 'update' : 'create');
  const coded = caller.org.switches.statePicklists ? withCountryCodes(changes) : changes;
  return withDerived(caller, object, coded, before);
}

function stamps({ org, userId }: Caller, created: boolean) {
  const at = timestamp(org.now());
  const changed = { LastModifiedDate: at, LastModifiedById: userId, SystemModstamp: at };
  return created ? { ...changed, CreatedDate: at, CreatedById: userId } : changed;
}

function writableObject(caller: Caller, name: string): ObjectType {
  const object = visibleObject(caller, name, 'data');
  if (!object) throw notFound();
  if (object.writeNeeds === 'nobody' || (object.writeNeeds && !hasPermission(caller, object.writeNeeds))) {
    throw new SalesforceError(403, {
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
      message: 'insufficient access rights on object id',
      fields: [],
    });
  }
  return object;
}

/** The record of that id, 15 or 18 characters. Throws MALFORMED_ID, NOT_FOUND or ENTITY_IS_DELETED. */
export function existingRow({ org }: Caller, object: ObjectType, id: string): Row {
  const whole = toId18(id);
  if (whole === null || !whole.startsWith(object.keyPrefix)) {
    throw refusal('MALFORMED_ID', `${object.name} ID: id value of incorrect type: ${id}`, ['Id']);
  }
  const row = org.store.get(object.name, whole);
  if (!row) throw notFound('The requested resource does not exist');
  if (row.IsDeleted === true) {
    throw new SalesforceError(404, {
      errorCode: 'ENTITY_IS_DELETED',
      message: 'entity is deleted',
      fields: [],
    });
  }
  return row;
}
