import type { CrmAccount, CrmContact, PostalAddress } from '../../src/core/crm-account';

const address = (values: Partial<PostalAddress>): PostalAddress => ({
  lines: [],
  city: '',
  state: '',
  postalCode: '',
  country: '',
  countryCode: '',
  ...values,
});

const contact: CrmContact = {
  id: '0035g00000CONTACT1',
  firstName: 'Ines',
  lastName: 'Vogel',
  salutation: 'Ms.',
  title: 'Buyer',
  email: 'ines@lanternworks.example',
  phone: '+49 431 555 0199',
  mobile: '+49 170 555 0198',
  address: address({}),
};

/** A complete account that no seed holds, with a ship-to address of its own. */
export const crmAccount = (values: Partial<CrmAccount> = {}): CrmAccount => ({
  ref: { crm: 'some-crm', org: 'crm.example', id: '0015g00000LANTERN1' },
  name: 'Lantern Works GmbH',
  accountNumber: '',
  kind: 'business',
  phone: '+49 431 555 0190',
  fax: '',
  website: 'https://lanternworks.example',
  email: 'office@lanternworks.example',
  description: '',
  industry: '',
  type: '',
  taxId: '',
  currency: 'EUR',
  parentName: '',
  owner: { id: '', name: '', email: '' },
  billing: address({
    lines: ['Hafenweg 3', 'Halle 2'],
    city: 'Kiel',
    postalCode: '24103',
    country: 'Germany',
  }),
  shipping: address({ lines: ['Kai 9'], city: 'Kiel', postalCode: '24105', country: 'Germany' }),
  contacts: [contact],
  link: { customerNo: '', integrationKey: '', externalUid: '' },
  version: '',
  fields: {},
  ...values,
});
