import type { ErpLinkFields } from '../../src/core/erp-link';
import type { Bench } from './connector-bench';
import { signInToSalesforce } from './crm-connector.salesforce-sign-in';

interface Snapshot {
  readonly accounts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly customFields: readonly string[];
  readonly permissionSets: readonly unknown[];
  readonly fieldPermissions: readonly unknown[];
  readonly permissionSetAssignments: readonly unknown[];
}

export function recordIdOf(bench: Bench, record: string): string {
  const { records } = bench.describe() as {
    readonly records: Readonly<Record<string, { readonly id: string }>>;
  };
  const found = records[record];
  if (!found) throw new Error(`the seed has no record ${record}`);
  return found.id;
}

export function linkIn(snapshot: unknown, id: string): ErpLinkFields {
  const row = (snapshot as Snapshot).accounts[id] ?? {};
  const text = (field: string): string => String(row[field] ?? '');
  return {
    customerNo: text('ERP_Customer_No__c'),
    integrationKey: text('ERP_Integration_Key__c'),
    externalUid: text('ERP_External_UID__c'),
  };
}

export function setUpIn(snapshot: unknown): unknown {
  const { customFields, permissionSets, fieldPermissions, permissionSetAssignments } = snapshot as Snapshot;
  return { customFields, permissionSets, fieldPermissions, permissionSetAssignments };
}

/** What the administrator does at Salesforce's own screens: writes fields of an account, or deletes it (null). */
export async function changeRecord(
  bench: Bench,
  id: string,
  values: Readonly<Record<string, string>> | null,
): Promise<void> {
  const { accessToken } = await (await signInToSalesforce(bench, 'admin')).current();
  const answer = await fetch(`${bench.origin}/services/data/v64.0/sobjects/Account/${id}`, {
    method: values ? 'PATCH' : 'DELETE',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(values ? { body: JSON.stringify(values) } : {}),
  });
  if (answer.status !== 204) throw new Error(`the change was answered with ${answer.status}`);
}
