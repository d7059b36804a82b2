import type { Organisation } from '../organisation';
import { createCustomField } from '../schema/custom-field';
import { field } from '../schema/field';
import type { Switches } from '../switches';

const ERP_FIELDS = [
  { name: 'ERP_Customer_No__c', label: 'ERP Customer No', length: 20, unique: true, caseSensitive: false },
  {
    name: 'ERP_Integration_Key__c',
    label: 'ERP Integration Key',
    length: 64,
    unique: true,
    caseSensitive: true,
  },
  { name: 'ERP_External_UID__c', label: 'ERP External UID', length: 64, unique: false, caseSensitive: false },
] as const;

/** Name of the permission set that a finished set-up has. */
const PERMISSION_SET = 'ERP_Connector_User';

/** Puts the three fields on Account in the state that the switch names, whatever was there before. */
export function applyErpFields(org: Organisation, state: Switches['erpFields']): void {
  removeErpFields(org);
  if (state === 'absent') return;
  const externalId = state !== 'plain';
  for (const { name, label, length, unique, caseSensitive } of ERP_FIELDS) {
    createCustomField(org, {
      object: 'Account',
      field: field(name, label, 'string', { length, unique, caseSensitive, custom: true, externalId }),
    });
  }
  if (state !== 'hidden') grantErpFields(org, state !== 'readonly');
}

function removeErpFields(org: Organisation): void {
  const { store, schema } = org;
  for (const { name } of ERP_FIELDS) {
    schema.removeCustomField('Account', name, org.now());
    for (const row of store.lookup('CustomField', 'DeveloperName', name.replace(/__c$/, ''))) {
      store.purge('CustomField', row.Id);
    }
    for (const row of store.lookup('FieldPermissions', 'Field', `Account.${name}`)) {
      store.purge('FieldPermissions', row.Id);
    }
  }
}

function grantErpFields(org: Organisation, edit: boolean): void {
  const set =
    org.store.lookup('PermissionSet', 'Name', PERMISSION_SET)[0] ??
    org.put('PermissionSet', { Name: PERMISSION_SET, Label: 'ERP Connector User', IsOwnedByProfile: false });
  for (const { name } of ERP_FIELDS) {
    org.put('FieldPermissions', {
      ParentId: set.Id,
      SobjectType: 'Account',
      Field: `Account.${name}`,
      PermissionsRead: true,
      PermissionsEdit: edit,
    });
  }
  for (const user of org.store.rows('User')) {
    const assigned = org.store.lookup('PermissionSetAssignment', 'AssigneeId', user.Id);
    if (assigned.some((one) => one.PermissionSetId === set.Id)) continue;
    org.put('PermissionSetAssignment', { PermissionSetId: set.Id, AssigneeId: user.Id });
  }
}
