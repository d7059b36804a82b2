import type { CrmAccount, CrmContact, PostalAddress } from '../crm-account';

/** For tests: nothing but what is given. */
export const address = (values: Partial<PostalAddress> = {}): PostalAddress => ({
  lines: [],
  city: '',
  state: '',
  postalCode: '',
  country: '',
  countryCode: '',
  ...values,
});

/** For tests: one person, changed by what is given. */
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

/** For tests: an account that has a name and a currency, changed by what is given. */
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
  otherLinks: [],
  version: '',
  fields: {},
  ...values,
});
