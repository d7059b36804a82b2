import type { CrmAccount, CrmContact, PostalAddress } from '../../core/crm-account';

export const address = (values: Partial<PostalAddress> = {}): PostalAddress => ({
  lines: [],
  city: '',
  state: '',
  postalCode: '',
  country: '',
  countryCode: '',
  ...values,
});

export const contact = (values: Partial<CrmContact> = {}): CrmContact => ({
  id: '0035',
  firstName: 'Ines',
  lastName: 'Vogel',
  salutation: '',
  title: '',
  email: 'ines@harbour.example',
  phone: '',
  mobile: '',
  address: address(),
  ...values,
});

export const account = (values: Partial<CrmAccount> = {}): CrmAccount => ({
  ref: { crm: 'salesforce', org: 'o', id: '0015g00000ABCDEAA2' },
  name: 'Harbour Trading',
  accountNumber: '',
  kind: 'business',
  phone: '',
  fax: '',
  website: '',
  email: '',
  description: '',
  industry: '',
  type: '',
  taxId: '',
  currency: 'EUR',
  parentName: '',
  owner: { id: '', name: '', email: '' },
  billing: address(),
  shipping: address(),
  contacts: [],
  link: { customerNo: '', integrationKey: '', externalUid: '' },
  version: '',
  fields: {},
  ...values,
});
