import { createIntacct } from '../sandbox/intacct/intacct';
import type { LoggedRequest } from '../sandbox/sandbox';
import { numbersOf, storedCustomer } from './erp-connector.sage-intacct-store';
import type { ErpSubject, TypedNumber } from './erp-connector.subject';

const PATH = '/ia/xml/xmlgw.phtml';
const typed = (number: string): TypedNumber => ({ number, form: { customerId: number } });
const deny = (...objects: readonly string[]) => ({ denyObjects: { xml_gateway: objects } });

/** Sage Intacct behind its XML gateway, as the company NorthwindTest of the sandbox. */
export const sageIntacctSubject: ErpSubject = {
  id: 'sage-intacct',
  variant: '',
  createSystem: (now) => createIntacct(() => new Date(now())),
  arrange: (origin) => ({ endpoint: origin + PATH }),
  connection: (origin) => ({
    endpoint: origin + PATH,
    companyId: 'NorthwindTest',
    userId: 'xml_gateway',
    password: 'Gate<way>1',
    senderId: 'ledgerside_sender',
    senderPassword: 'Vend0r&Key',
  }),
  wire: {
    create: { body: '<create>' },
    read: { body: '<(?:query|read|get_list|lookup|readEntityDetails)\\b' },
    update: { body: '<update>' },
  },
  secretsIn: ({ body }: LoggedRequest) =>
    [...body.matchAll(/<sessionid>([^<]+)</g)].map(([, id]) => id ?? ''),

  isAttempt: ({ body }) => body.includes('<getAPISession'),

  refused: [
    {
      what: 'wrong password',
      change: { password: 'wrong-Pw1' },
      code: 'ERP-SIGN-IN',
      step: 'intacct_step_signed_in',
    },
    { what: 'wrong user', change: { userId: 'nobody' }, code: 'ERP-SIGN-IN', step: 'intacct_step_signed_in' },
    {
      what: 'locked user',
      change: { userId: 'xml_locked', password: 'Locked1' },
      code: 'ERP-SIGN-IN',
      step: 'intacct_step_signed_in',
    },
    {
      what: 'wrong password, refused by the front gateway',
      change: { password: 'wrong-Pw1' },
      code: 'ERP-SIGN-IN',
      step: 'intacct_step_signed_in',
      switches: { authFailureStatus: 401 },
    },
    {
      what: 'wrong sender',
      change: { senderPassword: 'wrong-Pw2' },
      code: 'ERP-SENDER',
      step: 'intacct_step_sender',
    },
    {
      what: 'sender that the company has not let in',
      change: { senderId: 'stranger_sender', senderPassword: 'Str4nger' },
      code: 'ERP-SENDER-NOT-AUTHORISED',
      step: 'intacct_step_sender',
    },
    {
      what: 'unknown company',
      change: { companyId: 'Nowhere' },
      code: 'ERP-COMPANY',
      step: 'intacct_step_sender',
    },
  ],
  limited: {
    change: { userId: 'xml_no_orders', password: 'NoOrders1' },
    step: 'intacct_step_orders',
    code: 'ERP-PERMISSION',
  },
  deniedCode: 'ERP-PERMISSION',
  session: { end: { expireSessions: true }, signIn: { body: '<getAPISession' } },
  preliminaries: 0,
  serverError: 'NET-SERVER',
  throttleSeconds: 2,
  throttles: [{ what: 'in an answer with status 200', switches: { rateLimitText: 1 } }],

  lists: {
    has: {
      contents: [
        { id: 'customerTypes', offers: ['Wholesale', 'Online & Mail Order', 'Export'], hides: [] },
        { id: 'terms', offers: ['Net 30', 'Net 60', 'Due on Receipt'], hides: ['Net 10'] },
        { id: 'taxGroups', offers: ['EU-IE', 'EU-DE', 'US Sales Tax'], hides: [] },
        { id: 'territories', offers: ['NORTH', 'WEST', 'OVERSEAS'], hides: [] },
        { id: 'salesReps', offers: ['E-014', 'E-022'], hides: ['E-003'] },
        { id: 'entities', offers: ['IE', 'US'], hides: [] },
        { id: 'currencies', offers: ['EUR', 'USD', 'PLN'], hides: [] },
        { id: 'shipMethods', offers: ['Courier', 'Sea Freight', 'Collection'], hides: [] },
      ],
      denied: { id: 'salesReps', switches: deny('EMPLOYEE') },
      // The first way to read the list is refused, the second never arrives.
      cutOff: {
        id: 'terms',
        switches: deny('ARTERM'),
        fault: { kind: 'drop-before', body: '<object>ARTERM<', after: 1, times: 99 },
      },
    },
  },

  plan: {
    form: {},
    name: 'NAME',
    email: 'DISPLAYCONTACT.EMAIL1',
    text: 'COMMENTS',
    phone: 'DISPLAYCONTACT.PHONE1',
    city: 'DISPLAYCONTACT.MAILADDRESS.CITY',
    country: { target: 'DISPLAYCONTACT.MAILADDRESS.COUNTRY', germany: 'Germany', free: false },
    number: { field: 'customerId', illegal: typed('C 1/2').form },
    pick: {
      field: 'customerType',
      list: 'customerTypes',
      target: 'CUSTTYPE',
      good: 'Wholesale',
      bad: 'Smuggling',
    },
    holds: (text) => !/[\p{Cs}\p{Cc}\ufffe\uffff]/u.test(text),
  },

  numbers: {
    free: typed('LW-0001'),
    alsoFree: typed('LW-0002'),
    taken: typed('C-00042'),
    automatic: { by: 'create', switches: { sequencing: true }, shape: /^C-\d{5}$/ },
    manual: { switches: { sequencing: false }, saidBy: 'create' },
    testWarns: true,
    next: () => '',
    rule: null,
  },
  refusedValues: { TERMNAME: 'Net 10' },
  refusedField: 'terms',
  lostAnswers: [
    {
      what: "the edge's time-out 524 while the gateway works on",
      switches: { timeoutAfterCommit: 1 },
      committed: true,
    },
  ],
  traceKey: { integrationKeyField: 'CRM_INTEGRATION_KEY' },
  stored: storedCustomer,
  stamps: ['WHENMODIFIED', 'MODIFIEDBY', 'DISPLAYCONTACT.WHENMODIFIED', 'DISPLAYCONTACT.MODIFIEDBY'],
  numbersOf,

  companions: null,

  foundByNumber: { what: 'number', text: 'C-00042', first: 'C-00042' },
  search: {
    has: [
      { what: 'number in small letters', text: 'c-00042', first: 'C-00042' },
      { what: 'number with a leading zero', text: '00123', first: '00123' },
      { what: 'beginning of a number', text: 'C-0004', first: 'C-00042' },
      { what: 'part of a name', text: 'side marine', first: 'C-00042' },
      { what: 'name in another script', text: '港ツール', first: 'C-00302' },
      { what: 'name with quotes and angle brackets', text: 'O\'Brien <Rope> "W', first: '00123' },
    ],
  },
  foundBy: [
    { what: 'number', probe: { number: 'C-00042' }, finds: ['C-00042'] },
    { what: 'name', probe: { name: 'Quayside Marine Supplies' }, finds: ['C-00042'] },
    { what: 'name in other letters', probe: { name: 'QUAYSIDE marine supplies' }, finds: ['C-00042'] },
    { what: 'name with another legal form', probe: { name: 'Harbour Tools Ltd' }, finds: ['C-00917'] },
    { what: 'name in another script', probe: { name: '株式会社港ツール' }, finds: ['C-00302'] },
    {
      what: 'name with quotes and angle brackets',
      probe: { name: 'O\'Brien <Rope> "Works"' },
      finds: ['00123'],
    },
    { what: 'phone, written in another way', probe: { phone: '(098) 5550101' }, finds: ['C-00042'] },
    { what: 'mail', probe: { email: 'AP@Quayside.example' }, finds: ['C-00042'] },
    { what: 'domain', probe: { domain: 'vogel.example' }, finds: ['C-00215'] },
    {
      what: 'post code and a similar name',
      probe: { postalCode: 'F28 K5T1', name: 'Quayside Chandlers' },
      finds: ['C-00042'],
    },
    { what: 'tax id', probe: { taxId: 'DE123456789' }, finds: ['C-00215'] },
    {
      what: 'name of one that is private to an entity',
      probe: { name: 'Cascade Outfitters' },
      finds: ['C-00411'],
    },
    { what: 'name of one that is inactive', probe: { name: 'Old Mill Furniture' }, finds: ['C-00108'] },
  ],
  odd: [
    { number: '00123', name: 'O\'Brien <Rope> "Works"' },
    { number: 'C-00301', name: 'Zakłady Mięsne „Żółć” Sp. z o.o.' },
    { number: 'C-00302', name: '株式会社港ツール' },
  ],
  privateOnes: [
    { number: 'C-00410', name: 'Liffey Print (Ireland only)', entity: 'IE' },
    { number: 'C-00411', name: 'Cascade Outfitters Inc.', entity: 'US' },
  ],

  ledger: {
    number: 'C-00042',
    name: 'Quayside Marine Supplies',
    currency: 'EUR',
    balance: '24375.5',
    overdue: '16175.35',
    unapplied: '920.35',
    creditLimit: '25000',
    creditLeft: '624.5',
    buckets: [
      [0, 0, '9120.5'],
      [1, 30, '5240'],
      [31, 60, '4875.25'],
      [61, 90, '3310.1'],
      [91, null, '2750'],
    ],
    agedOn: null,
    openInvoices: {
      has: [
        ['INV-0990', '2026-04-03', '2750'],
        ['INV-1042', '2026-06-01', '3310.1'],
        ['INV-1071', '2026-06-29', '4875.25'],
        ['INV-1098', '2026-08-03', '5240'],
        ['INV-1107', '2026-08-24', '9120.5'],
      ],
    },
    creditsListed: false,
    payments: { has: ['PMT-0412', 'PMT-0377'] },
    orders: { has: ['SO-0771', 'SO-0754', 'SO-0702'] },
    salesInvoices: null,
  },
  blank: { number: 'C-00301', name: 'Zakłady Mięsne „Żółć” Sp. z o.o.' },
  detailsRoundTrips: 1,
  deniedParts: [
    { what: 'orders', switches: deny('SODOCUMENT'), missing: ['orders'] },
    { what: 'payments', switches: deny('ARPYMT'), missing: ['payments'] },
    { what: 'invoices', switches: deny('ARINVOICE'), missing: ['aging', 'invoices'] },
    { what: 'credit memos', switches: deny('ARADJUSTMENT'), missing: [], noticed: true },
  ],
  documents: {
    order: {
      has: {
        number: 'SO-0771',
        total: '3180',
        lines: [
          ['ROPE-12', '12', '2880'],
          ['FNDR-S', '2.5', '300'],
        ],
        ofAnother: 'WO-0009',
      },
    },
    invoice: { lacks: 'ERP-NOT-OFFERED' },
  },
  dateFormats: [
    { what: 'day first with full stops', switches: { dateFormat: '.dmY' } },
    { what: 'year first with dashes', switches: { dateFormat: '-Ymd' } },
    { what: 'two digits for the year', switches: { dateFormat: '/dmy' } },
    { what: 'blanks between', switches: { dateFormat: ' dmY' } },
    { what: 'far west of Greenwich, 12 hours', switches: { gmtOffset: '-11:00', clock: '12' } },
    { what: 'far east of Greenwich', switches: { gmtOffset: '+13:45' } },
  ],
};
