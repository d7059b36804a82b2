import { salesforceSubject } from './crm-connector.salesforce';
import type { TargetSubject } from './customer-target.subject';

type Row = Readonly<Record<string, string | null>>;

interface Snapshot {
  readonly accounts: Readonly<Record<string, Row>>;
  readonly contacts: Readonly<Record<string, Row>>;
}

const isAudit = (column: string): boolean => /^(?:Created|LastModified|SystemModstamp)/.test(column);

/** Salesforce as the target of an import: sObject collections, with the rights of whoever is signed in. */
export const salesforceTarget: TargetSubject = {
  crm: salesforceSubject,
  switches: { statePicklists: true },
  person: 'rep',
  ports: {},
  secrets: [],
  wire: {
    insert: { request: '^PATCH .*/composite/sobjects/Account/' },
    update: { request: '^PATCH .*/composite/sobjects$' },
  },
  keys: {
    pageSizes: [1, 7, 1000],
    variants: [{ what: 'in pages of its own', switches: { queryPage: 3 } }],
    living: async (bench) => {
      const { accounts } = bench.snapshot() as Snapshot;
      return Object.keys(accounts).filter((id) => String(accounts[id]?.IsDeleted) !== 'true');
    },
  },
  account: {
    values: {
      'account.Name': 'Blå Ærø & Sons <Ltd> "O\'Neill"',
      'account.Type': 'Customer - Direct',
      'account.Industry': 'Retail',
      'account.Phone': '+353 (91) 555-0140',
      'account.Fax': '',
      'account.Website': 'https://blue.example/?a=1&b=2',
      'account.BillingStreet': '1 Quay % Street_',
      'account.BillingStreet.2': 'c/o "[x]"',
      'account.BillingStreet.3': '',
      'account.BillingCity': '東京',
      'account.BillingState': '',
      'account.BillingPostalCode': 'H91 X2Y3',
      'account.BillingCountry': 'Ireland',
      'contact.FirstName': 'Una',
      'contact.LastName': 'Byrne',
      'contact.Title': 'Buyer',
      'contact.Email': 'una@blue.example',
      'contact.Phone': '555 0141 ext. 3',
      'contact.MobilePhone': '',
    },
    read: {},
    name: 'account.Name',
    other: 'account.Website',
  },
  linked: (snapshot, uid) =>
    Object.values((snapshot as Snapshot).accounts).flatMap((row) =>
      row.ERP_External_UID__c === uid ? [row.Id ?? ''] : [],
    ),
  bad: { values: { 'account.Phone': '1'.repeat(41) }, code: 'CRM-VALIDATION' },
  batches: [{ what: 'row by row', switches: {} }],
  changes: [
    { values: { 'account.Website': 'https://new.example' }, touches: ['Account.Website'] },
    { values: { 'account.BillingStreet.2': '' }, touches: ['Account.BillingStreet'] },
    {
      values: { 'account.BillingCountry': '' },
      touches: ['Account.BillingCountry', 'Account.BillingCountryCode'],
    },
    { values: { 'contact.Title': '' }, touches: ['Contact.Title'] },
    { values: { 'account.Phone': '+44 20 7946 0958' }, touches: ['Account.Phone'] },
    {
      values: { 'account.Name': 'Grün', 'contact.FirstName': 'Zoë', 'contact.Email': 'z@x.example' },
      touches: ['Account.Name', 'Contact.Email', 'Contact.FirstName', 'Contact.Name'],
    },
  ],
  records: (snapshot) => {
    const { accounts, contacts } = snapshot as Snapshot;
    const of = (table: string, rows: Readonly<Record<string, Row>>) => {
      // A column that no seeded record has is empty in all of them.
      const named = new Set([...Object.values(rows).flatMap((row) => Object.keys(row)), 'MobilePhone']);
      const columns = [...named].filter((one) => !isAudit(one));
      return Object.entries(rows).map(([id, row]) => {
        const kept = columns.map((column) => [column, row[column] ?? null] as const);
        return [`${table}:${id}`, Object.fromEntries(kept)] as const;
      });
    };
    return new Map([...of('Account', accounts), ...of('Contact', contacts)]);
  },
  bare: 'unknownCountry',
  addedParts: [{ what: 'by the account’s id', switches: {} }],
  lengths: { switches: {}, key: 'account.Name', max: 255 },
  country: {
    key: 'account.BillingCountry',
    known: [
      ['Ireland', 'Ireland'],
      ['de', 'Germany'],
      ['Deutschland', 'Germany'],
      ['USA', 'United States'],
    ],
    unknown: 'Atlantis',
  },
  phones: {
    key: 'account.Phone',
    value: '+353 91 5550140',
    same: '353-91-555 0140',
    other: '+353 91 5550141',
  },
  service: null,
  furtherLinks: null,
};
