import type { PromotionIntent } from '../../core/promotion-intent';

/** A promotion that was left while its create was on its way. */
export const openIntent = (id: string, change: Partial<PromotionIntent> = {}): PromotionIntent => ({
  id,
  verb: 'create',
  state: 'sent',
  record: { crm: 'salesforce', org: 'northwind.my.salesforce.com', id: '001000000000001AAA' },
  accountName: 'Harbour Tools Ltd',
  integrationId: 'int-1',
  place: 'default',
  values: { NAME: 'Harbour Tools Ltd' },
  entity: '',
  customerNo: '',
  externalUid: '',
  createdAt: 1_000_000,
  sentAt: 1_000_000,
  updatedAt: 1_000_000,
  error: null,
  ...change,
});
