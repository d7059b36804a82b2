import { createSage100 } from '../sandbox/sage-100/sage-100';
import { contactCount, nextNumber, numbersOf, storedCustomer } from './erp-connector.sage-100-store';
import type { ErpSubject, TypedNumber } from './erp-connector.subject';

const SERVICE = '/eBusinessWebServices/MasBasicWsdl.svc';
const DIVISION = '02';
const NEEDS_SDATA = { lacks: 'ERP-NEEDS-SDATA' } as const;

const typed = (customerNo: string): TypedNumber => ({
  number: `${DIVISION}-${customerNo}`,
  form: { customerNo },
});

/** Sage 100 2025, with its web services alone. */
export const sage100Subject: ErpSubject = {
  id: 'sage-100',
  variant: '',
  createSystem: (now) => createSage100(() => new Date(now())),
  arrange: () => ({ profile: '2025', lengths: 'new' }),
  connection: (origin) => ({
    serviceAddress: origin + SERVICE,
    companyId: 'abc',
    userId: 'crmapi',
    password: 'Soap&Pass<1>',
    currency: 'EUR',
    lengths: 'new',
  }),
  wire: {
    create: { body: '<CreateCustomer\\s' },
    read: { body: '<GetCustomer\\s' },
    update: { body: '<UpdateCustomer\\s' },
  },
  secretsIn: () => [],
  isAttempt: ({ body, url }) => body.includes('<logon>') || new URL(url).pathname.startsWith('/sdata/'),

  refused: [
    {
      what: 'wrong password',
      change: { password: 'wrong-Pw1' },
      code: 'ERP-SIGN-IN',
      step: 'sage100_step_signed_in',
    },
    { what: 'wrong user', change: { userId: 'nobody' }, code: 'ERP-SIGN-IN', step: 'sage100_step_signed_in' },
    {
      what: 'user without web services',
      change: { userId: 'nosoap', password: 'No-Soap-1' },
      code: 'ERP-SIGN-IN',
      step: 'sage100_step_signed_in',
    },
    {
      what: 'unknown company',
      change: { companyId: 'QQQ' },
      code: 'ERP-COMPANY',
      step: 'sage100_step_signed_in',
    },
    {
      what: 'company that is not enabled',
      change: {},
      code: 'ERP-COMPANY',
      step: 'sage100_step_signed_in',
      switches: { companyEnabled: false },
    },
    {
      what: 'virtual directory with Windows authentication',
      change: {},
      code: 'ERP-WINDOWS-SIGN-IN',
      step: 'sage100_step_address',
      switches: { anonymous: false },
      attempts: 0,
    },
    {
      what: 'service at another path',
      change: {},
      code: 'ERP-ADDRESS',
      step: 'sage100_step_address',
      switches: { servicePath: '/elsewhere' },
      attempts: 0,
    },
  ],
  limited: {
    change: {},
    step: 'sage100_step_orders',
    code: 'ERP-PERMISSION',
    switches: { noAccess: { crmapi: ['GetSalesOrder'] } },
  },
  deniedCode: 'ERP-PERMISSION',
  optionalStep: 'sage100_step_sdata_none',
  session: null,
  preliminaries: 3,
  serverError: 'NET-SERVER',
  throttleSeconds: null,
  throttles: [],

  lists: NEEDS_SDATA,

  plan: {
    form: {
      division: DIVISION,
      terms: '01',
      shipMethod: 'COURIER',
      taxSchedule: 'DEFAULT',
      salesperson: '02-0300',
    },
    name: 'CustomerName',
    email: 'EmailAddress',
    text: '',
    phone: 'TelephoneNo',
    city: 'City',
    country: { target: 'CountryCode', germany: 'DEU', free: false },
    number: { field: 'customerNo', illegal: typed('C 1/2').form },
    pick: { field: 'terms', list: 'terms', target: 'TermsCode', good: '01', bad: '77' },
    holds: (text) => !/[\p{Cs}\p{Cc}\ufffe\uffff]/u.test(text),
  },

  numbers: {
    free: typed('LW0001'),
    alsoFree: typed('LW0002'),
    taken: typed('NORTHW'),
    automatic: { by: 'assign', switches: { autoNumber: true }, shape: /^02-\d{7}$/ },
    manual: { switches: { autoNumber: false }, saidBy: 'assign' },
    testWarns: false,
    next: (snapshot) => `${DIVISION}-${nextNumber(snapshot)}`,
    rule: null,
  },
  refusedValues: { TermsCode: '77' },
  refusedField: 'terms',
  lostAnswers: [],
  traceKey: null,
  stored: storedCustomer,
  stamps: ['DateTimeUpdated', 'UserUpdatedKey'],
  numbersOf,

  companions: {
    form: { primaryContact: '0035g00000CONTACT1' },
    kinds: ['contact'],
    fault: { kind: 'drop-before', body: '<CreateCustomerContact\\s' },
    count: contactCount,
  },

  search: NEEDS_SDATA,
  foundByNumber: { what: 'division and number', text: '01-QUAYSIDE', first: '01-QUAYSIDE' },
  foundBy: [
    { what: 'division and number', probe: { number: '01-QUAYSIDE' }, finds: ['01-QUAYSIDE'] },
    { what: 'both written together', probe: { number: '01quayside' }, finds: ['01-QUAYSIDE'] },
  ],
  odd: [
    { number: '00-0000123', name: "O'Brien <Rope> & Sail" },
    { number: '02-MUELLER', name: 'Müller & Söhne Werkzeugbau' },
    { number: '02-MINATO', name: '株式会社みなと工具' },
    { number: '02-R&D/1', name: 'Rowe & Daughters' },
  ],
  privateOnes: [],

  ledger: {
    number: '01-QUAYSIDE',
    name: 'Quayside Marine Supplies',
    currency: 'EUR',
    balance: '25967.1',
    overdue: '15916.6',
    unapplied: '0',
    creditLimit: '30000',
    creditLeft: '1085.9',
    ordered: '2947',
    buckets: [
      [0, 0, '10050.5'],
      [31, 60, '5240'],
      [61, 90, '4575.25'],
      [91, 120, '3310.1'],
      [121, null, '2791.25'],
    ],
    creditsListed: true,
    agedOn: '2026-08-06',
    openInvoices: NEEDS_SDATA,
    payments: NEEDS_SDATA,
    orders: NEEDS_SDATA,
    salesInvoices: NEEDS_SDATA,
  },
  blank: { number: '00-0000451', name: 'Seven Stones Trading' },
  detailsRoundTrips: 3,
  deniedParts: [],
  documents: {
    order: {
      has: {
        number: '0000771',
        total: '2075',
        lines: [
          ['ROPE-10', '20', '1245'],
          ['CLEAT-A', '10', '380'],
          ['0007', '100', '450'],
        ],
        ofAnother: '0000790',
      },
    },
    invoice: NEEDS_SDATA,
  },
  dateFormats: [
    { what: 'no date is that of Access', switches: { nullDateTime: '1899-12-30T00:00:00' } },
    { what: 'empty members are nil', switches: { blanks: 'nil' } },
    { what: 'empty members are left out', switches: { blanks: 'omitted' } },
  ],
};

/** Sage 100 2024, with SData beside the web services. */
export const sage100SdataSubject: ErpSubject = {
  ...sage100Subject,
  variant: 'with SData',
  arrange: (origin) => ({ ...sage100Subject.arrange(origin), profile: '2024' }),
  connection: (origin) => ({ ...sage100Subject.connection(origin), sdataAddress: origin }),
  lists: {
    has: {
      contents: [
        { id: 'divisions', offers: ['00', '01', '02'], hides: [] },
        { id: 'terms', offers: ['00', '01', '98'], hides: [] },
        { id: 'shipMethods', offers: ['COURIER', 'UPS GROUND'], hides: [] },
        { id: 'taxSchedules', offers: ['DEFAULT', 'IE STD'], hides: [] },
        { id: 'salespersons', offers: ['00-0100', '02-0300'], hides: [] },
        { id: 'customerTypes', offers: ['WHSL', 'RETL'], hides: [] },
        { id: 'priceLevels', offers: ['1', '2'], hides: [] },
        { id: 'postCodes', offers: ['omit'], hides: [] },
      ],
      denied: {
        id: 'shipMethods',
        switches: { shippingTable: 'SO_SomewhereElse' },
        code: 'ERP-FEATURE-ABSENT',
      },
      cutOff: {
        id: 'terms',
        switches: {},
        fault: { kind: 'drop-before', request: '/AR_TermsCode', times: 99 },
      },
    },
  },
  search: {
    has: [
      { what: 'number in small letters', text: '01-quayside', first: '01-QUAYSIDE' },
      { what: 'number of the chosen division', text: 'NORTHW', first: '02-NORTHW' },
      { what: 'beginning of a number', text: 'QUAYS', first: '01-QUAYSIDE' },
      { what: 'part of a name', text: 'side marine', first: '01-QUAYSIDE' },
      { what: 'name with an apostrophe', text: "O'Brien <Rope", first: '00-0000123' },
      { what: 'name in another script', text: 'みなと', first: '02-MINATO' },
    ],
  },
  foundBy: [
    ...sage100Subject.foundBy,
    { what: 'number of any division', probe: { number: 'QUAYSIDE' }, finds: ['01-QUAYSIDE'] },
    { what: 'name', probe: { name: 'Quayside Marine Supplies' }, finds: ['01-QUAYSIDE'] },
    { what: 'name in other letters', probe: { name: 'QUAYSIDE marine supplies' }, finds: ['01-QUAYSIDE'] },
    { what: 'name with another legal form', probe: { name: 'Harbour Tools Ltd' }, finds: ['01-HARBOUR'] },
    { what: 'name in another script', probe: { name: '株式会社みなと工具' }, finds: ['02-MINATO'] },
    {
      what: 'name with an apostrophe and angle brackets',
      probe: { name: "O'Brien <Rope> & Sail" },
      finds: ['00-0000123'],
    },
    { what: 'phone, written in another way', probe: { phone: '(098) 5550101' }, finds: ['01-QUAYSIDE'] },
    { what: 'mail', probe: { email: 'AP@quayside.example' }, finds: ['01-QUAYSIDE'] },
    { what: 'domain', probe: { domain: 'harbour.example' }, finds: ['01-HARBOUR'] },
    {
      what: 'post code and a similar name',
      probe: { postalCode: 'F28 K5T1', name: 'Quayside Chandlers' },
      finds: ['01-QUAYSIDE'],
    },
    {
      what: 'name of one that is inactive',
      probe: { name: 'Liffey Lines (closed)' },
      finds: ['01-INACTIVE'],
    },
  ],
  ledger: {
    ...sage100Subject.ledger,
    unapplied: '550',
    openInvoices: {
      has: [
        ['0100061', '2026-04-03', '2750'],
        ['0100062', '2026-05-03', '41.25'],
        ['0100063', '2026-07-03', '-300'],
        ['0100097', '2026-06-01', '3310.1'],
        ['0100103', '2026-06-29', '4875.25'],
        ['0100119', '2026-08-03', '5240'],
        ['0100122', '2026-08-08', '1180'],
        ['0100126', '2026-08-24', '9120.5'],
        ['0100127', '2026-08-15', '-250'],
      ],
    },
    payments: { has: ['004417', '004322', '004301', '004105'] },
    orders: { has: ['0000780', '0000771', '0000760', '0000754', '0000702'] },
    salesInvoices: {
      has: [
        '0100126',
        '0100127',
        '0100122',
        '0100119',
        '0100063',
        '0100103',
        '0100097',
        '0100062',
        '0100061',
        '0100055',
        '0099012',
      ],
    },
  },
  detailsRoundTrips: 8,
  documents: {
    ...sage100Subject.documents,
    invoice: {
      has: {
        number: '0100126',
        total: '9120.5',
        lines: [
          ['ROPE-10', '1', '3040.17'],
          ['/C', '1', '6080.33'],
        ],
        ofAnother: '0100030',
      },
    },
  },
  dateFormats: [
    ...sage100Subject.dateFormats,
    { what: 'days of SData with a time', switches: { sdataDates: 'dateTime' } },
    { what: 'days of SData without hyphens', switches: { sdataDates: 'compact' } },
    { what: 'times of SData as on a clock', switches: { sdataTimes: 'clock' } },
  ],
};
