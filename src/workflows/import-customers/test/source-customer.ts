import type { SourceCustomer } from '../../../core/source-customer';

/** For tests: customer `C-<key>` with a telephone number, changed by what is given. */
export const sourceCustomer = (key: number, more: Partial<SourceCustomer> = {}): SourceCustomer => ({
  recordKey: String(key),
  number: `C-${key}`,
  name: `Customer ${key}`,
  modifiedAt: null,
  ...more,
  values: {
    phone: `+44 20 7946 ${String(key).padStart(4, '0')}`,
    comments: 'from the ERP',
    ...more.values,
  },
});

/** The link that an import writes, but for its key. */
export const linkFor = (key: number, more: { number?: string; company?: string } = {}) => ({
  customerNo: more.number ?? `C-${key}`,
  integrationKey: '',
  externalUid: `sage-intacct:${more.company ?? 'NorthwindTest'}:${key}`,
});
