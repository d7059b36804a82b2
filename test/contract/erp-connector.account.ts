import type { CrmAccount } from '../../src/core/crm-account';
import { account, address, contact } from '../../src/core/test/crm-account';

const buyer = contact({
  id: '0035g00000CONTACT1',
  salutation: 'Ms.',
  title: 'Buyer',
  email: 'ines@lanternworks.example',
  phone: '+49 431 555 0199',
  mobile: '+49 170 555 0198',
});

/** A complete account that no seed holds, with a ship-to address of its own. */
export const crmAccount = (values: Partial<CrmAccount> = {}): CrmAccount =>
  account({
    ref: { crm: 'some-crm', org: 'crm.example', id: '0015g00000LANTERN1' },
    name: 'Lantern Works GmbH',
    phone: '+49 431 555 0190',
    website: 'https://lanternworks.example',
    email: 'office@lanternworks.example',
    billing: address({
      lines: ['Hafenweg 3', 'Halle 2'],
      city: 'Kiel',
      postalCode: '24103',
      country: 'Germany',
    }),
    shipping: address({ lines: ['Kai 9'], city: 'Kiel', postalCode: '24105', country: 'Germany' }),
    contacts: [buyer],
    ...values,
  });
