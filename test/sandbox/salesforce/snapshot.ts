import type { Row } from './data/row';
import type { Organisation } from './organisation';

/** The state that tests look at: every field of every account, access rules, tokens and usage. */
export function snapshotOf(org: Organisation) {
  const table = (name: string): Row[] => [...org.store.rows(name)].filter((row) => row.IsDeleted !== true);
  return {
    accounts: Object.fromEntries([...org.store.rows('Account')].map((row) => [row.Id, row])),
    contacts: Object.fromEntries([...org.store.rows('Contact')].map((row) => [row.Id, row])),
    customFields: table('CustomField').map((row) => `${row.TableEnumOrId}.${row.DeveloperName}__c`),
    permissionSets: table('PermissionSet').filter((row) => row.IsOwnedByProfile !== true),
    fieldPermissions: table('FieldPermissions'),
    permissionSetAssignments: table('PermissionSetAssignment'),
    tokens: org.grants.counts(),
    apiUsage: org.apiCalls,
  };
}
