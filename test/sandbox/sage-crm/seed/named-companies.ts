import type { Values } from '../store/row';

export interface AddressSeed {
  readonly lines: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postcode?: string;
  /** Code of the caption family `addr_country`. */
  readonly country?: string;
  readonly types?: readonly string[];
}

export interface PhoneSeed {
  readonly type: string;
  readonly country?: string;
  readonly area?: string;
  readonly number: string;
}

export interface PersonSeed {
  readonly salutation: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly email: string;
  readonly phone: PhoneSeed;
  /** Roles at the company; the person stands once in the list for each. */
  readonly roles?: readonly string[];
}

export interface CompanySeed {
  readonly id: number;
  /** What tests call the record. */
  readonly key: string;
  readonly name: string;
  readonly values?: Values;
  readonly addresses?: readonly AddressSeed[];
  readonly phones?: readonly PhoneSeed[];
  readonly emails?: readonly { readonly type: string; readonly address: string }[];
  readonly people?: readonly PersonSeed[];
  readonly deleted?: boolean;
}

const irish = (number: string, type = 'Business'): PhoneSeed => ({
  type,
  country: '353',
  area: '91',
  number,
});

const HARBOUR: CompanySeed = {
  id: 43,
  key: 'harbour',
  name: 'Harbour Tools Ltd',
  values: {
    comp_type: 'Customer',
    comp_status: 'Active',
    comp_source: 'Web',
    comp_sector: 'Manufacturing',
    comp_employees: '11to50',
    comp_website: 'https://harbour.example',
    comp_secterr: '101',
    comp_primaryuserid: '4',
  },
  addresses: [
    {
      lines: ['2 Quay Street'],
      city: 'Galway',
      postcode: 'H91 X2Y3',
      country: 'IE',
      types: ['Business', 'Billing'],
    },
    {
      lines: ['Unit 7', 'Dock Road Estate'],
      city: 'Galway',
      postcode: 'H91 D0C7',
      country: 'IE',
      types: ['Shipping'],
    },
  ],
  phones: [irish('5550140'), irish('5550149', 'Fax')],
  emails: [
    { type: 'Business', address: 'office@harbour.example' },
    { type: 'Sales', address: 'sales@harbour.example' },
  ],
  people: [
    {
      salutation: 'Ms.',
      firstName: 'Una',
      lastName: 'Byrne',
      title: 'Purchasing Manager',
      email: 'una@harbour.example',
      phone: irish('5550142'),
      roles: ['Primary', 'Shipping'],
    },
    {
      salutation: 'Mr.',
      firstName: 'Cormac',
      lastName: 'Daly',
      title: 'Accounts Payable',
      email: 'accounts@harbour.example',
      phone: irish('5550143'),
      roles: ['Billing'],
    },
    {
      salutation: 'Dr.',
      firstName: 'Siobhán',
      lastName: "O'Neill",
      title: 'Managing Director',
      email: 'siobhan@harbour.example',
      phone: irish('5550140'),
    },
  ],
};

const QUAYSIDE: CompanySeed = {
  id: 50,
  key: 'quayside',
  name: 'Quayside Marine Supplies',
  values: {
    comp_type: 'Customer',
    comp_status: 'Active',
    comp_sector: 'Manufacturing',
    comp_website: 'https://quayside.example',
    comp_secterr: '101',
    comp_primaryuserid: '4',
  },
  addresses: [{ lines: ['Quay Street 12'], city: 'Westport', postcode: 'F28 K5T1', country: 'IE' }],
  phones: [{ type: 'Business', country: '353', area: '98', number: '5550101' }],
};

/** Records with a known shape, first in every seed: one for each thing that can be odd about a company. */
export const NAMED_COMPANIES: readonly CompanySeed[] = [
  HARBOUR,
  {
    id: 44,
    key: 'german',
    name: 'Müller & Söhne Werkzeugbau GmbH',
    values: {
      comp_type: 'Prospect',
      comp_status: 'Active',
      comp_website: 'www.mueller-soehne.example',
      comp_secterr: '102',
      comp_primaryuserid: '5',
    },
    addresses: [{ lines: ['Hafenweg 3', 'Halle 2'], city: 'Kiel', postcode: '24103', country: 'DE' }],
    phones: [{ type: 'Business', country: '49', area: '431', number: '5550161' }],
    people: [
      {
        salutation: 'Mr.',
        firstName: 'Jörg',
        lastName: 'Müller',
        title: 'Geschäftsführer',
        email: 'joerg@mueller-soehne.example',
        phone: { type: 'Business', country: '49', area: '431', number: '5550162' },
      },
    ],
  },
  {
    id: 45,
    key: 'american',
    name: 'Redwood Supply Inc.',
    values: { comp_status: 'Active', comp_website: 'redwood-supply.example', comp_secterr: '103' },
    addresses: [
      {
        lines: ['1450 Market Street', 'Suite 300'],
        city: 'Portland',
        state: 'OR',
        postcode: '97201',
        country: 'US',
      },
    ],
    phones: [{ type: 'Business', number: '(503) 555-0175' }],
  },
  {
    id: 46,
    key: 'polish',
    name: 'Łódzkie Zakłady Śrubowe Sp. z o.o.',
    values: { comp_status: 'Active', comp_secterr: '103' },
    addresses: [{ lines: ['ul. Żelazna 12'], city: 'Łódź', postcode: '90-001', country: 'PL' }],
    phones: [{ type: 'Business', country: '48', area: '42', number: '5550181' }],
  },
  {
    id: 47,
    key: 'japanese',
    name: '株式会社みなと工具',
    values: { comp_status: 'Active', comp_secterr: '103' },
    addresses: [{ lines: ['港区芝浦1-2-3'], city: '東京', postcode: '108-0023', country: 'JP' }],
    phones: [{ type: 'Business', country: '81', area: '3', number: '55550191' }],
  },
  {
    id: 48,
    key: 'unknownCountry',
    name: 'Sunken Bell Trading',
    values: { comp_status: 'Active' },
    addresses: [{ lines: ['1 Coral Row'], city: 'Poseidonis', country: 'Atlantis' }],
  },
  {
    id: 49,
    key: 'dirty',
    name: 'Quill <script>alert("x")</script> & Sons "Ltd"',
    values: {
      comp_status: 'Active',
      comp_website: 'ask for Jim <jim@@quill> before you call',
      comp_secterr: '101',
    },
    addresses: [
      {
        lines: ['Very Long Street Name Very Long Street N', 'ame 99  '],
        city: ' Cork',
        postcode: ' T12 ',
        country: 'ireland',
      },
    ],
    phones: [{ type: 'Business', number: 'call me' }],
    emails: [{ type: 'Business', address: 'none yet, ask Jim' }],
  },
  QUAYSIDE,
  { id: 51, key: 'bare', name: 'Lone Pine Holdings', values: { comp_type: 'Prospect' } },
  {
    id: 52,
    key: 'duplicate',
    name: 'Harbour Tools Ltd',
    values: { comp_type: 'Prospect', comp_status: 'Inactive', comp_secterr: '101' },
    addresses: [{ lines: ['2 Quay St.'], city: 'Galway', country: 'IE' }],
  },
  {
    id: 53,
    key: 'deleted',
    name: 'Drowned Rat Fishing Co.',
    values: { comp_status: 'Archive' },
    addresses: [{ lines: ['9 Low Pier'], city: 'Sligo', country: 'IE' }],
    deleted: true,
  },
];
