import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import type { Changes } from './row';

/** The rules that an administrator or another process puts in the way of a write. */
export function assertWritable(
  caller: Caller,
  object: ObjectType,
  id: string | null,
  changes: Changes,
): void {
  assertUnlocked(caller, id);
  assertValid(caller, object, changes);
  assertUnique(caller, object, id, changes);
}

function assertUnlocked({ org }: Caller, id: string | null): void {
  const { lockedRecordId, lockedTimes } = org.switches;
  if (id === null || lockedRecordId !== id || lockedTimes === 0) return;
  if (lockedTimes !== null) org.switches = { ...org.switches, lockedTimes: lockedTimes - 1 };
  throw refusal(
    'UNABLE_TO_LOCK_ROW',
    `unable to obtain exclusive access to this record or 1 records: ${id}`,
    [],
  );
}

function assertValid({ org }: Caller, object: ObjectType, changes: Changes): void {
  const rule = org.switches.validationRule;
  if (!rule || object.name !== 'Account') return;
  if (rule.whenWriting !== undefined && !Object.hasOwn(changes, rule.whenWriting)) return;
  throw refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, rule.field ? [rule.field] : []);
}

/** A unique field may be empty many times; a value may be there once, in this record. */
function assertUnique({ org }: Caller, object: ObjectType, id: string | null, changes: Changes): void {
  for (const field of object.fields.filter((one) => one.unique)) {
    const value = changes[field.name] ?? null;
    if (value === null) continue;
    const other = org.store
      .lookup(object.name, field.name, value)
      .find(
        (row) =>
          row.Id !== id && row.IsDeleted !== true && (!field.caseSensitive || row[field.name] === value),
      );
    if (!other) continue;
    throw refusal(
      'DUPLICATE_VALUE',
      `duplicate value found: ${field.name} duplicates value on record with id: ${other.Id.slice(0, 15)}`,
      [],
    );
  }
}
