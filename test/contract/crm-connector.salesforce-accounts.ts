import type { CrmSubject } from './crm-connector.subject';

const NO_ADDRESS = { lines: [], city: '', state: '', postalCode: '', country: '', countryCode: '' };

/** Accounts of the seed as they must be read, each for one thing that can be odd about an account. */
export const SALESFORCE_ACCOUNTS: CrmSubject['readAs'] = [
  {
    what: 'an ordinary account',
    switches: {},
    record: 'harbour',
    account: {
      name: 'Harbour Tools Ltd',
      kind: 'business',
      phone: '+353 91 555 0140',
      fax: '+353 91 555 0149',
      website: 'https://harbour.example',
      industry: 'Manufacturing',
      type: 'Customer - Direct',
      description: 'Hand tools and marine fittings. Orders every quarter.',
      currency: 'EUR',
      parentName: '',
      owner: { name: 'Kim Olsen', email: 'kim.olsen@northwind.example' },
      billing: {
        ...NO_ADDRESS,
        lines: ['2 Quay Street'],
        city: 'Galway',
        postalCode: 'H91 X2Y3',
        country: 'Ireland',
      },
      shipping: {
        ...NO_ADDRESS,
        lines: ['Unit 7', 'Dock Road Estate'],
        city: 'Galway',
        postalCode: 'H91 D0C7',
        country: 'Ireland',
      },
      link: { customerNo: '', integrationKey: '', externalUid: '' },
      fields: { NumberOfEmployees: '48', AnnualRevenue: '6200000', Fax: '+353 91 555 0149' },
    },
  },
  {
    what: 'one without contacts and without a post code',
    switches: {},
    record: 'unknownCountry',
    account: {
      contacts: [],
      billing: { ...NO_ADDRESS, lines: ['1 Coral Row'], city: 'Poseidonis', country: 'Atlantis' },
      shipping: NO_ADDRESS,
    },
  },
  {
    what: 'one in another script',
    switches: {},
    record: 'japanese',
    account: { name: '株式会社みなと工具', billing: { city: '東京', lines: ['港区芝浦1-2-3'] } },
  },
  {
    what: 'dirty values, left as they are: the plan judges them',
    switches: {},
    record: 'dirty',
    account: {
      name: 'Quill <script>alert("x")</script> & Sons \u0007"Ltd"',
      phone: 'call me',
      website: 'javascript:alert(1)',
      billing: { country: 'ireland', city: 'Cork\u000b' },
    },
  },
  {
    what: 'the currency of the organisation where records have none',
    switches: { multiCurrency: false },
    record: 'american',
    account: { currency: 'EUR', billing: { state: 'Oregon', country: 'United States', countryCode: '' } },
  },
  {
    what: 'the currency of the record where records have one',
    switches: { multiCurrency: true },
    record: 'american',
    account: { currency: 'USD' },
  },
  {
    what: 'the country code where the organisation keeps one',
    switches: { statePicklists: true },
    record: 'american',
    account: { billing: { country: 'United States', countryCode: 'US' } },
  },
  {
    what: 'a person',
    switches: { personAccounts: true },
    record: 'person',
    account: {
      kind: 'person',
      name: 'Maeve Corrigan',
      email: 'maeve@corrigan.example',
      contacts: [
        {
          firstName: 'Maeve',
          lastName: 'Corrigan',
          salutation: 'Ms.',
          title: 'Boat Builder',
          email: 'maeve@corrigan.example',
          mobile: '+353 87 555 0155',
          address: { lines: ['4 Slip Lane'], city: 'Kinsale', postalCode: 'P17 B0A7', country: 'Ireland' },
        },
      ],
    },
  },
  {
    what: 'a company in an organisation that has persons too',
    switches: { personAccounts: true },
    record: 'harbour',
    account: { kind: 'business', email: '', name: 'Harbour Tools Ltd' },
  },
];
