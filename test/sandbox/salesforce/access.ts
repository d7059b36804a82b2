import type { Caller, Organisation } from './organisation';
import type { Field } from './schema/field';
import type { ObjectType, SystemPermission } from './schema/object';

const RIGHTS: Readonly<Record<string, readonly SystemPermission[]>> = {
  'System Administrator': ['customizeApplication', 'managePermissionSets', 'viewSetup'],
};

export function hasPermission({ org, userId }: Caller, permission: SystemPermission): boolean {
  const profileId = org.store.get('User', userId)?.ProfileId;
  const profile = typeof profileId === 'string' ? org.store.get('Profile', profileId)?.Name : null;
  return (RIGHTS[String(profile)] ?? []).includes(permission);
}

/** The object as this user sees it, hidden fields left out; undefined when the user cannot see it at all. */
export function visibleObject(caller: Caller, name: string, api: 'data' | 'tooling'): ObjectType | undefined {
  const object = caller.org.schema.object(name);
  if (!object || !isOffered(caller, object, api)) return undefined;
  return { ...object, fields: object.fields.filter((field) => mayRead(caller, object.name, field)) };
}

export function visibleObjects(caller: Caller, api: 'data' | 'tooling'): ObjectType[] {
  return caller.org.schema.objects().filter((object) => isOffered(caller, object, api));
}

function isOffered(caller: Caller, object: ObjectType, api: 'data' | 'tooling'): boolean {
  if (object.tooling && api === 'data') return false;
  return object.readNeeds === null || hasPermission(caller, object.readNeeds);
}

/** Custom fields are seen by nobody, administrators included, until a permission set or profile grants them. */
function mayRead(caller: Caller, object: string, field: Field): boolean {
  if (caller.org.switches.hiddenFields.includes(`${object}.${field.name}`)) return false;
  return !field.custom || grants(caller, object, field.name).some((one) => one.PermissionsRead === true);
}

export function mayEdit(caller: Caller, object: string, field: Field): boolean {
  if (object === 'Account' && caller.org.switches.readOnlyFields.includes(field.name)) return false;
  return !field.custom || grants(caller, object, field.name).some((one) => one.PermissionsEdit === true);
}

function grants(caller: Caller, object: string, field: string) {
  const sets = permissionSetsOf(caller.org, caller.userId);
  return caller.org.store
    .lookup('FieldPermissions', 'Field', `${object}.${field}`)
    .filter((one) => one.IsDeleted !== true && sets.has(String(one.ParentId)));
}

function permissionSetsOf(org: Organisation, userId: string): Set<string> {
  const assigned = org.store
    .lookup('PermissionSetAssignment', 'AssigneeId', userId)
    .filter((one) => one.IsDeleted !== true)
    .map((one) => String(one.PermissionSetId));
  const profileId = org.store.get('User', userId)?.ProfileId ?? '';
  const owned = org.store.lookup('PermissionSet', 'ProfileId', profileId).map((one) => one.Id);
  return new Set([...assigned, ...owned]);
}
