import type { CrmAccount, CrmContact, PostalAddress } from '../../src/core/crm-account';

const address = (no: number): PostalAddress => ({
  lines: [`${no} Dock Road`, 'Unit 7'],
  city: 'Galway',
  state: 'Co. Galway',
  postalCode: 'H91 X2Y3',
  country: 'Irland',
  countryCode: '',
});

const contact = (no: number): CrmContact => ({
  id: `003${String(no).padStart(15, '0')}`,
  firstName: 'Una',
  lastName: `Byrne ${no}`,
  salutation: 'Ms.',
  title: 'Purchasing Manager',
  email: `una${no}@harbour.example`,
  phone: '+353 91 555 0142',
  mobile: '',
  address: address(no),
});

/** An account with everything filled in and so many contacts, each with an address of its own. */
export const largeAccount = (contacts: number): CrmAccount => ({
  ref: { crm: 'salesforce', org: 'harbour.my.example', id: '0015g00000ABCDEAA2' },
  name: 'Harbour Tools Ltd',
  accountNumber: '',
  kind: 'business',
  phone: '+353 91 555 0140',
  fax: '+353 91 555 0149',
  website: 'https://harbour.example',
  email: 'accounts@harbour.example',
  description: 'Hand tools and marine fittings.',
  industry: 'Manufacturing',
  type: 'Customer - Direct',
  taxId: 'IE6388047V',
  currency: 'EUR',
  parentName: '',
  owner: { id: '0055g00000ABCDEAA2', name: 'Orla Keane', email: 'orla@harbour.example' },
  billing: address(1),
  shipping: address(2),
  contacts: Array.from({ length: contacts }, (_none, no) => contact(no)),
  otherLinks: [],
  link: { customerNo: '', integrationKey: '', externalUid: '' },
  version: '"1"',
  fields: {},
});
