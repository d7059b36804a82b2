import { createSage300 } from '../sandbox/sage-300/sage-300';
import { companionCount, numbersOf, storedCustomer } from './erp-connector.sage-300-store';
import type { ErpSubject, TypedNumber } from './erp-connector.subject';

const typed = (number: string): TypedNumber => ({ number, form: { customerNo: number } });
const deny = (...resources: readonly string[]) => ({ denyResources: { CRMAPI: resources } });

/** Sage 300 behind its Web API, as the company SAMLTD of the sandbox. */
export const sage300Subject: ErpSubject = {
  id: 'sage-300',
  variant: '',
  createSystem: (now) => createSage300(now),
  arrange: () => ({}),
  connection: (origin) => ({
    serverAddress: origin,
    companyId: 'SAMLTD',
    userId: 'CRMAPI',
    password: 'Pass-300',
  }),
  wire: {
    create: { request: '^POST .*/AR/ARCustomers$' },
    read: { request: '^GET ' },
    update: { request: '^PATCH .*/AR/ARCustomers' },
  },
  secretsIn: ({ headers }) => [/^Basic (\S+)/.exec(headers.authorization ?? '')?.[1] ?? ''].filter(Boolean),
  isAttempt: ({ headers }) => /^Basic /.test(headers.authorization ?? ''),

  refused: [
    {
      what: 'wrong password',
      change: { password: 'wrong-Pw1' },
      code: 'ERP-SIGN-IN',
      step: 'sage300_step_signed_in',
      // The test tries the capitals that the desktop makes of a password.
      testAttempts: 2,
    },
    {
      what: 'wrong user',
      change: { userId: 'NOBODY', password: 'PASS-300' },
      code: 'ERP-SIGN-IN',
      step: 'sage300_step_signed_in',
    },
    {
      what: 'disabled user',
      change: { userId: 'LEAVER', password: 'Gone-300' },
      code: 'ERP-SIGN-IN',
      step: 'sage300_step_signed_in',
      testAttempts: 2,
    },
    {
      what: 'ADMIN',
      change: { userId: 'admin', password: 'Admin-300' },
      code: 'ERP-ADMIN-BLOCKED',
      step: 'sage300_step_signed_in',
    },
    {
      what: 'a server that wants Windows authentication',
      change: {},
      code: 'ERP-WINDOWS-SIGN-IN',
      step: 'sage300_step_signed_in',
      switches: { authentication: 'negotiate' },
    },
    {
      what: 'unknown company',
      change: { companyId: 'NOWHER' },
      code: 'ERP-COMPANY',
      step: 'sage300_step_company',
    },
  ],
  limited: {
    change: { userId: 'SALES', password: 'Only-AR-1' },
    step: 'sage300_step_OE',
    code: 'ERP-MODULE',
  },
  deniedCode: 'ERP-MODULE',
  session: null,
  preliminaries: 0,
  serverError: 'ERP-COMPANY',
  throttleSeconds: 0,
  throttles: [],

  lists: {
    has: {
      contents: [
        { id: 'customerGroups', offers: ['WHL', 'RTL', 'USW', 'EUR'], hides: ['OLDGRP'] },
        { id: 'taxGroups', offers: ['BCTAX', 'EUTAX', 'USDTAX'], hides: ['IMPORT'] },
        { id: 'terms', offers: ['N30', 'N60', 'DUETBL'], hides: ['COD'] },
        { id: 'accountSets', offers: ['TRADE', 'USA', 'EURO'], hides: ['STAFF'] },
        { id: 'billingCycles', offers: ['BILLMT'], hides: ['BILLWK'] },
        { id: 'salespersons', offers: ['RW', 'SP'], hides: ['JH'] },
        { id: 'currencies', offers: ['CAD', 'EUR', 'JPY', 'USD'], hides: [] },
        { id: 'shipVias', offers: ['CCT', 'SEA', 'PICKUP'], hides: [] },
        { id: 'priceLists', offers: ['WHS', 'RTL'], hides: [] },
        { id: 'languages', offers: ['ENG', 'FRA', 'ESN', 'AUS', 'MEX', 'CHN', 'CHT'], hides: [] },
      ],
      denied: { id: 'salespersons', switches: deny('ARSalespersons') },
      cutOff: {
        id: 'terms',
        switches: {},
        fault: { kind: 'drop-before', request: 'ARTerms', times: 99 },
      },
    },
  },

  plan: {
    form: { group: 'WHL', taxGroup: 'BCTAX' },
    name: 'CustomerName',
    email: 'Email',
    text: '',
    phone: 'PhoneNumber',
    city: 'City',
    country: { target: 'Country', germany: 'Germany', free: true },
    number: { field: 'customerNo', illegal: { customerNo: 'C 1/2' } },
    pick: { field: 'terms', list: 'terms', target: 'Terms', good: 'N60', bad: 'SMUGGL' },
    holds: (text) => !/[\p{Cs}\p{Cc}]/u.test(text),
  },

  numbers: {
    free: typed('LW0001'),
    alsoFree: typed('LW0002'),
    taken: typed('QUAYSIDE'),
    automatic: null,
    manual: { switches: {}, saidBy: 'plan' },
    testWarns: false,
    next: () => '',
    rule: { connection: { numberRule: '{INITIALS:2}-{COUNTER:4}' }, proposes: /^LW-\d{4}$/ },
  },
  refusedValues: { Terms: 'COD' },
  refusedField: 'terms',
  lostAnswers: [
    {
      what: 'the time-out of a proxy while the server works on',
      switches: { timeoutAfterCommit: 1 },
      committed: true,
    },
  ],
  traceKey: { integrationKeyField: 'WEBID' },
  stored: storedCustomer,
  stamps: ['DateLastMaintained'],
  numbersOf,

  companions: {
    form: { shipTo: 'shipping', contacts: '0035g00000CONTACT1' },
    kinds: ['ship-to', 'contact'],
    fault: { kind: 'drop-before', request: '^POST .*ARShipToLocations' },
    count: companionCount,
  },

  foundByNumber: { what: 'number', text: 'QUAYSIDE', first: 'QUAYSIDE' },
  search: {
    has: [
      { what: 'number in small letters', text: 'quayside', first: 'QUAYSIDE' },
      { what: 'beginning of a number', text: 'QUAYS', first: 'QUAYSIDE' },
      { what: 'number with a slash', text: 'MINATO/1', first: 'MINATO/1' },
      { what: 'part of a name', text: 'side Marine', first: 'QUAYSIDE' },
      { what: 'name in small letters', text: 'harbour tools', first: '1400' },
      { what: 'name in another script', text: '港ツール', first: 'MINATO/1' },
      { what: 'name with quotes and angle brackets', text: 'O\'Brien & Sons <Rope> "W', first: '1200' },
    ],
  },
  foundBy: [
    { what: 'number', probe: { number: 'quayside' }, finds: ['QUAYSIDE'] },
    { what: 'name', probe: { name: 'Quayside Marine Supplies' }, finds: ['QUAYSIDE'] },
    { what: 'name in other letters', probe: { name: 'QUAYSIDE marine supplies' }, finds: ['QUAYSIDE'] },
    { what: 'name with another legal form', probe: { name: 'Harbour Tools Ltd' }, finds: ['1400'] },
    { what: 'name in another script', probe: { name: '株式会社港ツール' }, finds: ['MINATO/1'] },
    {
      what: 'name with quotes and angle brackets',
      probe: { name: 'O\'Brien & Sons <Rope> "Works"' },
      finds: ['1200'],
    },
    { what: 'phone, written in another way', probe: { phone: '+353 (98) 555-0101' }, finds: ['QUAYSIDE'] },
    { what: 'mail', probe: { email: 'AP@Quayside.example' }, finds: ['QUAYSIDE'] },
    { what: 'domain', probe: { domain: 'harbour.example' }, finds: ['1400'] },
    {
      what: 'post code and a similar name',
      probe: { postalCode: 'F28 K5T1', name: 'Quayside Chandlers' },
      finds: ['QUAYSIDE'],
    },
    { what: 'tax id', probe: { taxId: 'IE6388047V' }, finds: ['QUAYSIDE'] },
    { what: 'name of one that is inactive', probe: { name: 'Old Mill Furniture' }, finds: ['OLDMILL'] },
  ],
  odd: [
    { number: '1200', name: 'O\'Brien & Sons <Rope> "Works"' },
    { number: 'ZOLC', name: 'Zakłady Mięsne „Żółć” Sp. z o.o.' },
    { number: 'MINATO/1', name: '株式会社港ツール' },
  ],
  privateOnes: [],

  ledger: {
    number: 'QUAYSIDE',
    name: 'Quayside Marine Supplies',
    currency: 'EUR',
    balance: '24375.5',
    overdue: '15255',
    unapplied: '920.35',
    creditLimit: '25000',
    creditLeft: '624.5',
    buckets: [
      [0, 0, '9120.5'],
      [1, 30, '4319.65'],
      [31, 60, '4875.25'],
      [61, 90, '3310.1'],
      [91, null, '2750'],
    ],
    agedOn: null,
    openInvoices: {
      has: [
        ['CN0000000031', '2026-07-23', '-420.35'],
        ['IN0000000990', '2026-04-03', '2750'],
        ['IN0000001042', '2026-06-01', '3310.1'],
        ['IN0000001071', '2026-06-29', '4875.25'],
        ['IN0000001098', '2026-08-03', '5240'],
        ['IN0000001107', '2026-08-24', '9120.5'],
        ['PP0000000007', '2026-08-01', '-500'],
      ],
    },
    creditsListed: true,
    payments: { has: ['SEPA 4471', 'CHK 1188'] },
    orders: { has: ['QUO000000000123', 'ORD000000000771', 'ORD000000000754', 'ORD000000000702'] },
    salesInvoices: { has: ['IN0000001107', 'IN0000001071'] },
  },
  blank: { number: 'ZOLC', name: 'Zakłady Mięsne „Żółć” Sp. z o.o.' },
  detailsRoundTrips: 7,
  deniedParts: [
    { what: 'orders', switches: deny('OEOrders'), missing: ['orders'] },
    { what: 'payments', switches: deny('ARPostedReceipts'), missing: ['payments'] },
    { what: 'documents', switches: deny('ARPostedDocuments'), missing: ['aging', 'invoices'], noticed: true },
  ],
  documents: {
    order: {
      has: {
        number: 'ORD000000000771',
        total: '2879',
        lines: [
          ['A1-105/0', '40', '1820'],
          ['A1-310/0', '12', '1059'],
        ],
        ofAnother: 'ORD000000000780',
      },
    },
    invoice: {
      has: {
        number: 'IN0000001071',
        total: '4412.5',
        lines: [['A1-310/0', '50', '4412.5']],
        ofAnother: 'IN0000001101',
      },
    },
  },
  dateFormats: [],
};
