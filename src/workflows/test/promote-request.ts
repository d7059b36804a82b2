import type { PromoteRequest } from '../promote';

/** For tests: a promotion of one account, changed by what is given. */
export const promoteRequest = (id: string, extra: Partial<PromoteRequest> = {}): PromoteRequest => ({
  id,
  record: { crm: 'salesforce', org: 'northwind.my.salesforce.com', id: '001000000000001AAA' },
  accountName: 'Harbour Tools Ltd',
  integrationId: 'int-1',
  place: 'default',
  values: { NAME: 'Harbour Tools Ltd' },
  entity: '',
  version: 'v1',
  replaceKey: '',
  ...extra,
});
