import type { AccountSeed, ContactSeed } from './account-seed';
import type { AddressSeed } from './address';

const HARBOUR_CONTACTS: readonly ContactSeed[] = [
  {
    salutation: 'Ms.',
    firstName: 'Una',
    lastName: 'Byrne',
    title: 'Purchasing Manager',
    email: 'una@harbour.example',
    phone: '+353 91 555 0142',
  },
  {
    salutation: 'Mr.',
    firstName: 'Cormac',
    lastName: 'Daly',
    title: 'Accounts Payable',
    email: 'accounts@harbour.example',
    phone: '+353 91 555 0143',
  },
  {
    salutation: 'Dr.',
    firstName: 'Siobhán',
    lastName: "O'Neill",
    title: 'Managing Director',
    email: 'siobhan@harbour.example',
    phone: '+353 91 555 0140',
  },
];

const harbourBilling: AddressSeed = {
  street: '2 Quay Street',
  city: 'Galway',
  postalCode: 'H91 X2Y3',
  country: 'Ireland',
};

/** Records with a known shape, first in every seed: one for each thing that can be odd about an account. */
export const NAMED_ACCOUNTS: readonly AccountSeed[] = [
  {
    key: 'harbour',
    name: 'Harbour Tools Ltd',
    billing: harbourBilling,
    shipping: {
      street: 'Unit 7\r\nDock Road Estate',
      city: 'Galway',
      postalCode: 'H91 D0C7',
      country: 'Ireland',
    },
    values: {
      Type: 'Customer - Direct',
      Industry: 'Manufacturing',
      Phone: '+353 91 555 0140',
      Fax: '+353 91 555 0149',
      Website: 'https://harbour.example',
      Description: 'Hand tools and marine fittings. Orders every quarter.',
      NumberOfEmployees: 48,
      AnnualRevenue: 6_200_000,
      CurrencyIsoCode: 'EUR',
    },
    contacts: HARBOUR_CONTACTS,
  },
  {
    key: 'german',
    name: 'Müller & Söhne Werkzeugbau GmbH',
    billing: { street: 'Hafenweg 3\r\nHalle 2', city: 'Kiel', postalCode: '24103', country: 'Germany' },
    values: { Phone: '+49 431 555 0161', Website: 'www.mueller-soehne.example', CurrencyIsoCode: 'EUR' },
    contacts: [
      {
        salutation: 'Mr.',
        firstName: 'Jörg',
        lastName: 'Müller',
        title: 'Geschäftsführer',
        email: 'joerg@mueller-soehne.example',
        phone: '+49 431 555 0162',
      },
    ],
  },
  {
    key: 'american',
    name: 'Redwood Supply Inc.',
    billing: {
      street: '1450 Market Street, Suite 300',
      city: 'Portland',
      state: 'Oregon',
      postalCode: '97201',
      country: 'United States',
    },
    values: { Phone: '(503) 555-0175', Website: 'redwood-supply.example', CurrencyIsoCode: 'USD' },
    contacts: [],
  },
  {
    key: 'polish',
    name: 'Łódzkie Zakłady Śrubowe Sp. z o.o.',
    billing: { street: 'ul. Żelazna 12', city: 'Łódź', postalCode: '90-001', country: 'Poland' },
    values: { Phone: '+48 42 555 01 81', CurrencyIsoCode: 'PLN' },
    contacts: [],
  },
  {
    key: 'japanese',
    name: '株式会社みなと工具',
    billing: { street: '港区芝浦1-2-3', city: '東京', postalCode: '108-0023', country: 'Japan' },
    values: { Phone: '+81 3 5555 0191', CurrencyIsoCode: 'USD' },
    contacts: [],
  },
  {
    key: 'unknownCountry',
    name: 'Sunken Bell Trading',
    billing: { street: '1 Coral Row', city: 'Poseidonis', postalCode: null, country: 'Atlantis' },
    values: { CurrencyIsoCode: 'EUR' },
    contacts: [],
  },
  {
    key: 'dirty',
    name: 'Quill <script>alert("x")</script> & Sons \u0007"Ltd"',
    billing: {
      street: `${'Very Long Street Name '.repeat(11)}99`,
      city: 'Cork\u000b',
      postalCode: ' T12 ',
      country: 'ireland',
    },
    values: { Phone: 'call me', Website: 'javascript:alert(1)', CurrencyIsoCode: 'EUR' },
    contacts: [],
  },
  {
    key: 'quayside',
    name: 'Quayside Marine Supplies',
    billing: { street: 'Quay Street 12', city: 'Westport', postalCode: 'F28 K5T1', country: 'Ireland' },
    values: {
      Type: 'Customer - Direct',
      Industry: 'Manufacturing',
      Phone: '+353 98 555 0101',
      Website: 'https://quayside.example',
      CurrencyIsoCode: 'EUR',
    },
    contacts: [],
  },
];
