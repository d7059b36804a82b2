import type { CrmSubject } from './crm-connector.subject';

const NO_ADDRESS = { lines: [], city: '', state: '', postalCode: '', country: '', countryCode: '' };
const IRELAND = { country: 'Ireland', countryCode: 'IE' };
const QUAY = { ...NO_ADDRESS, ...IRELAND, lines: ['2 Quay Street'], city: 'Galway', postalCode: 'H91 X2Y3' };

const HARBOUR = {
  name: 'Harbour Tools Ltd',
  kind: 'business',
  phone: '353 91 5550140',
  fax: '353 91 5550149',
  email: 'office@harbour.example',
  website: 'https://harbour.example',
  industry: 'Manufacturing',
  type: 'Customer',
  owner: { id: '4', name: 'Kim Olsen', email: 'kim.olsen@northwind.example' },
  billing: QUAY,
  link: { customerNo: '', integrationKey: '', externalUid: '' },
  otherLinks: [],
};
const DOCK = {
  ...NO_ADDRESS,
  ...IRELAND,
  lines: ['Unit 7', 'Dock Road Estate'],
  city: 'Galway',
  postalCode: 'H91 D0C7',
};
const CLOSED = ['vListAddress', 'vListPerson', 'vAddressCompany', 'Address_Link', 'Person_Link'];

/** Companies of the seed as they must be read, each for one thing that can be odd about a company or an installation. */
export const SAGE_CRM_ACCOUNTS: CrmSubject['readAs'] = [
  {
    what: 'an ordinary company, by types of its addresses, phones and e-mails',
    switches: {},
    record: 'harbour',
    account: {
      ...HARBOUR,
      shipping: DOCK,
      contacts: [
        {
          firstName: 'Una',
          lastName: 'Byrne',
          salutation: 'Ms.',
          title: 'Purchasing Manager',
          email: 'una@harbour.example',
          phone: '353 91 5550142',
          mobile: '',
          address: QUAY,
        },
        { lastName: 'Daly' },
        { lastName: "O'Neill" },
      ],
      fields: {
        comp_name: 'Harbour Tools Ltd',
        comp_source: 'Web',
        comp_secterr: '101',
        phone_business: '353 91 5550140',
        phone_modem: '',
        person_billing: 'Cormac Daly',
        person_shipping: 'Una Byrne',
        email_sales: 'sales@harbour.example',
      },
    },
  },
  {
    what: 'phones and e-mails where link tables are not open to REST',
    switches: { restLinkTables: false },
    record: 'harbour',
    account: { ...HARBOUR, shipping: DOCK, fields: { email_sales: 'sales@harbour.example' } },
  },
  {
    what: 'people and addresses where their views are closed too, but not their types',
    switches: { restLinkTables: false, restClosed: CLOSED },
    record: 'harbour',
    account: {
      ...HARBOUR,
      shipping: QUAY,
      contacts: [{ lastName: 'Byrne', phone: '353 91 5550142', address: QUAY }, {}, {}],
    },
  },
  {
    what: 'the same from records without lists around them',
    switches: { restLinkTables: false, restClosed: CLOSED, children: 'bare', faultStatus: 500 },
    record: 'harbour',
    account: { ...HARBOUR, contacts: [{ lastName: 'Byrne', email: 'una@harbour.example' }, {}, {}] },
  },
  {
    what: 'what is left where nothing but companies and addresses is open',
    switches: { restLinkTables: false, restClosed: [...CLOSED, 'Users'], soap: false },
    record: 'harbour',
    account: {
      name: 'Harbour Tools Ltd',
      phone: '',
      contacts: [],
      billing: QUAY,
      owner: { id: '4', name: '', email: '' },
    },
  },
  {
    what: 'the denormalised numbers where companies show them',
    switches: { restLinkTables: false, soap: false, denormalisedColumns: 'entity' },
    record: 'harbour',
    account: { phone: '353 91 5550140', fax: '353 91 5550149', email: 'office@harbour.example' },
  },
  ...(['Pascal', 'lower'] as const).map((fieldNames) => ({
    what: `the same whatever the case of names: ${fieldNames}`,
    switches: { fieldNames, keys: 'string', urlOrigin: 'http://wrong.example' },
    record: 'harbour',
    account: { ...HARBOUR, shipping: DOCK },
  })),
  ...(['omitted', 'empty'] as const).map((restNulls) => ({
    what: `the same where columns without a value are ${restNulls}`,
    switches: { restNulls },
    record: 'harbour',
    account: { ...HARBOUR, shipping: DOCK },
  })),
  {
    what: 'everything from an old version, page by page and without an order',
    switches: {
      version: '2019R2',
      oldOrderBy: 'refused',
      restSelect: false,
      restMaxCount: 1,
      queryOrder: 'scattered',
    },
    record: 'harbour',
    account: { ...HARBOUR, shipping: DOCK, contacts: [{ lastName: 'Byrne' }, { lastName: 'Daly' }, {}] },
  },
  {
    what: 'one without contacts, in a country nobody knows',
    switches: {},
    record: 'unknownCountry',
    account: {
      contacts: [],
      billing: { ...NO_ADDRESS, lines: ['1 Coral Row'], city: 'Poseidonis', country: 'Atlantis' },
    },
  },
  {
    what: 'one without address, person, phone or e-mail',
    switches: {},
    record: 'bare',
    account: { contacts: [], billing: NO_ADDRESS, shipping: NO_ADDRESS, phone: '', email: '' },
  },
  {
    what: 'one in another script',
    switches: {},
    record: 'japanese',
    account: {
      name: '株式会社みなと工具',
      billing: { city: '東京', lines: ['港区芝浦1-2-3'], countryCode: 'JP' },
    },
  },
  {
    what: 'dirty values, left as they are: the plan judges them',
    switches: {},
    record: 'dirty',
    account: {
      name: 'Quill <script>alert("x")</script> & Sons "Ltd"',
      phone: 'call me',
      website: 'ask for Jim <jim@@quill> before you call',
      email: 'none yet, ask Jim',
      billing: { country: 'ireland', countryCode: '', city: 'Cork', postalCode: 'T12' },
    },
  },
];
