import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import type { Changes, Row } from './row';

/** Values that the system works out itself: full names, owners, defaults, person accounts, codes of countries. */
export function withDerived(
  caller: Caller,
  object: ObjectType,
  changes: Changes,
  before: Row | null,
): Changes {
  const defaults = before ? {} : creationDefaults(caller, object);
  const merged = { ...defaults, ...changes };
  if (object.name === 'Contact') return { ...merged, Name: fullName({ ...before, ...merged }) };
  if (object.name === 'Account' && isPerson(caller, merged, before)) return personAccount(merged, before);
  return merged;
}

function creationDefaults(caller: Caller, object: ObjectType): Changes {
  const filled = object.fields.filter((field) => field.defaultValue !== null);
  const values = Object.fromEntries(filled.map((field) => [field.name, field.defaultValue]));
  return object.fields.some((field) => field.name === 'OwnerId')
    ? { ...values, OwnerId: caller.userId }
    : values;
}

function isPerson({ org }: Caller, values: Changes, before: Row | null): boolean {
  if (!org.switches.personAccounts) return false;
  const type = values.RecordTypeId ?? before?.RecordTypeId;
  return typeof type === 'string' && org.store.get('RecordType', type)?.IsPersonType === true;
}

/** A person account takes its name from the person; writing Name itself is refused. */
function personAccount(values: Changes, before: Row | null): Changes {
  if (Object.hasOwn(values, 'Name')) {
    throw refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'Account: bad field names on insert/update call: Name', [
      'Name',
    ]);
  }
  return { ...values, IsPersonAccount: true, Name: fullName({ ...before, ...values }) };
}

function fullName(values: Changes): string {
  return [values.FirstName, values.LastName].filter((part) => typeof part === 'string').join(' ');
}
