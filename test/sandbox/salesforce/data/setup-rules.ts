import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { fieldOf } from '../schema/schema';
import type { Changes } from './row';

/** What holds for permission sets, field permissions and assignments beyond the types of their fields. */
export function assertSetupRules(caller: Caller, object: ObjectType, values: Changes): void {
  if (object.name === 'FieldPermissions') assertFieldPermission(caller, values);
  if (object.name === 'PermissionSetAssignment') assertAssignedOnce(caller, values);
  if (object.name === 'PermissionSet') assertPermissionSetName(values);
}

function assertFieldPermission({ org }: Caller, values: Changes): void {
  const [objectName = '', fieldName = ''] = String(values.Field).split('.');
  const object = org.schema.object(objectName);
  const field = object && fieldOf(object, fieldName);
  if (!field?.custom || values.SobjectType !== object?.name) {
    const message = `Field Name: bad value for restricted picklist field: ${values.Field}`;
    throw refusal('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, ['Field']);
  }
  if (values.PermissionsEdit === true && values.PermissionsRead !== true) {
    throw refusal('FIELD_INTEGRITY_EXCEPTION', 'Field permission Edit depends on Read', ['PermissionsEdit']);
  }
  const same = org.store.lookup('FieldPermissions', 'Field', values.Field ?? null);
  const twin = same.find((row) => row.ParentId === values.ParentId && row.IsDeleted !== true);
  if (twin) throw duplicate(twin.Id);
}

function assertAssignedOnce({ org }: Caller, values: Changes): void {
  const same = org.store.lookup('PermissionSetAssignment', 'AssigneeId', values.AssigneeId ?? null);
  const twin = same.find((row) => row.PermissionSetId === values.PermissionSetId && row.IsDeleted !== true);
  if (twin) throw duplicate(twin.Id);
}

function duplicate(id: string) {
  const message = `duplicate value found: <unknown> duplicates value on record with id: ${id.slice(0, 15)}`;
  return refusal('DUPLICATE_VALUE', message, []);
}

function assertPermissionSetName(values: Changes): void {
  if (/^[A-Za-z](?!.*__)\w*[A-Za-z0-9]$/.test(String(values.Name))) return;
  throw refusal(
    'INVALID_FIELD',
    'The Permission Set API Name can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores.',
    ['Name'],
  );
}
