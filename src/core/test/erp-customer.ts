import type { ErpCustomerSummary } from '../erp-customer';

/** A customer for tests: active, and nothing known but what is given. */
export const erpCustomer = (values: Partial<ErpCustomerSummary> = {}): ErpCustomerSummary => ({
  recordKey: '1',
  number: 'C-1',
  name: 'Somebody Else Inc.',
  status: 'active',
  city: '',
  postalCode: '',
  country: '',
  phone: '',
  email: '',
  website: '',
  taxId: '',
  entity: '',
  ...values,
});
