import { mayEdit } from '../access';
import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';
import type { Field } from '../schema/field';
import type { ObjectType } from '../schema/object';
import { fieldOf } from '../schema/schema';
import { coerce } from './coerce';
import type { Changes, FieldValue } from './row';

/** A record as a client sends it. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * The values to store, checked field by field: known to this user, writable for this user, of the right type.
 * `object` is the object as the user sees it, so that a hidden field is as unknown as one that does not exist.
 */
export function readInput(
  caller: Caller,
  object: ObjectType,
  input: Input,
  act: 'create' | 'update',
): Changes {
  const entries = Object.entries(input).filter(
    ([name]) => name !== 'attributes' && name.toLowerCase() !== 'id',
  );
  const fields = entries.map(([name, value]) => ({ field: knownField(object, name), value }));
  const refused = fields.filter(({ field }) => !isWritable(caller, object, field, act));
  if (refused.length > 0) throw notWritable(refused.map(({ field }) => field.name));
  const changes: Record<string, FieldValue> = {};
  for (const { field, value } of fields) changes[field.name] = coerce(caller, field, value);
  return changes;
}

function knownField(object: ObjectType, name: string): Field {
  const field = fieldOf(object, name);
  if (field) return field;
  throw refusal('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

function isWritable(caller: Caller, object: ObjectType, field: Field, act: 'create' | 'update'): boolean {
  return (act === 'create' ? field.createable : field.updateable) && mayEdit(caller, object.name, field);
}

function notWritable(names: readonly string[]) {
  return refusal(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    names,
  );
}

/** Throws REQUIRED_FIELD_MISSING for mandatory fields that would be empty after the write. */
export function assertComplete(object: ObjectType, values: Changes, act: 'create' | 'update'): void {
  const missing = object.fields
    .filter((field) => !field.nillable && field.createable && field.defaultValue === null)
    .filter(
      (field) =>
        (act === 'create' || Object.hasOwn(values, field.name)) && (values[field.name] ?? null) === null,
    )
    .map((field) => field.name);
  if (missing.length === 0) return;
  throw refusal('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}
