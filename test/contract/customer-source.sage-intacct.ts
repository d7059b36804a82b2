import { toTimestamp } from '../sandbox/calendar';
import { CompanyState } from '../sandbox/intacct/company-state';
import { intacctOver } from '../sandbox/intacct/intacct';
import type { Row } from '../sandbox/intacct/store/row';
import type { HeldCustomer, SourceSubject, SourceWorld } from './customer-source.subject';
import { sageIntacctSubject } from './erp-connector.sage-intacct';

const CONTACT_KEYS = ['DISPLAYCONTACTKEY', 'CONTACTKEY', 'BILLTOKEY', 'SHIPTOKEY'];

const stampOf = (at: number): string => toTimestamp(new Date(at));

/** The company of the sandbox, seen and changed from inside. */
function createWorld(now: () => number): SourceWorld {
  const state = new CompanyState(() => new Date(now()));
  const table = (name: string) => state.database.table(name);
  const customer = (number: string): Row => {
    const row = table('CUSTOMER').find(number);
    if (!row) throw new Error(`no customer ${number}`);
    return row;
  };
  const contactsOf = (row: Row): readonly Row[] =>
    CONTACT_KEYS.flatMap((key) => table('CONTACT').get(Number(row.get(key))) ?? []);
  const held = (row: Row): HeldCustomer => ({
    recordKey: String(row.recordNo),
    number: row.get('CUSTOMERID'),
    changedAt: row.get('WHENMODIFIED') === '' ? null : Date.parse(row.get('WHENMODIFIED')),
    createdAt: Date.parse(row.get('WHENCREATED')),
    contactChangedAt: Math.max(0, ...contactsOf(row).map((one) => Date.parse(one.get('WHENMODIFIED')) || 0)),
    entity: row.get('MEGAENTITYID'),
  });
  return {
    system: intacctOver(state),
    customers: () => [...table('CUSTOMER').rows()].map(held),
    stamp: (number, { changedAt, contactChangedAt }) => {
      const row = customer(number);
      if (changedAt !== undefined) {
        table('CUSTOMER').update(row.recordNo, {
          WHENMODIFIED: changedAt === null ? '' : stampOf(changedAt),
        });
      }
      if (contactChangedAt === undefined) return;
      for (const contact of contactsOf(row)) {
        table('CONTACT').update(contact.recordNo, { WHENMODIFIED: stampOf(contactChangedAt) });
      }
    },
    edit: (number, name) =>
      table('CUSTOMER').update(customer(number).recordNo, { NAME: name, WHENMODIFIED: stampOf(now()) }),
    editContact: (number, phone) => {
      for (const contact of contactsOf(customer(number))) {
        table('CONTACT').update(contact.recordNo, { PHONE1: phone, WHENMODIFIED: stampOf(now()) });
      }
    },
    insert: (number, name) => {
      const times = { WHENCREATED: stampOf(now()), WHENMODIFIED: stampOf(now()) };
      table('CUSTOMER').insert({ CUSTOMERID: number, NAME: name, STATUS: 'active', ...times });
    },
    remove: (number) => table('CUSTOMER').remove(customer(number).recordNo),
    endSessions: () => state.sessions.expireAll(),
  };
}

/** Customers of Sage Intacct, by its XML gateway. */
export const sageIntacctSource: SourceSubject = {
  id: 'sage-intacct',
  variant: '',
  createWorld,
  arrange: sageIntacctSubject.arrange,
  connection: sageIntacctSubject.connection,
  page: { body: '<object>CUSTOMER</object><select>' },
  signIn: { body: '<getAPISession' },
  since: { overlapMs: 3_600_000, contacts: true },
  known: [
    {
      number: 'C-00042',
      values: {
        name: 'Quayside Marine Supplies',
        status: 'active',
        type: 'Wholesale',
        website: 'https://quayside.example',
        taxId: 'IE6388047V',
        currency: 'EUR',
        terms: 'Net 30',
        territory: 'West of Ireland',
        creditLimit: '25000',
        onHold: 'false',
        comments: 'Calls before 10:00 only',
        phone: '+353 98 555 0101',
        email: 'ap@quayside.example',
        'address.line1': 'Quay Street 12',
        'address.city': 'Westport',
        'address.state': 'Co. Mayo',
        'address.postalCode': 'F28 K5T1',
        'address.country': 'Ireland',
        'address.countryCode': 'IE',
        'contact.name': 'Niamh Gallagher',
        'contact.firstName': 'Niamh',
        'contact.lastName': 'Gallagher',
        'contact.phone': '+353 98 555 0102',
        'contact.email': 'niamh@quayside.example',
      },
    },
    {
      number: 'C-00215',
      values: {
        onHold: 'true',
        'address.city': 'Hamburg',
        'address.state': '',
        'contact.email': 'kontor@vogel.example',
        'contact.name': 'Vogel & Söhne GmbH',
        'contact.lastName': '',
      },
    },
    {
      number: '00123',
      values: {
        name: 'O\'Brien <Rope> "Works"',
        parentNumber: 'C-00042',
        parentName: 'Quayside Marine Supplies',
      },
    },
    { number: 'C-00108', values: { status: 'inactive', taxId: '', email: '' } },
    { number: 'C-00302', values: { name: '株式会社港ツール', 'address.city': '東京都' } },
  ],
  fields: { own: 'CRM_COMPANY_ID', unknown: 'SHOE_SIZE' },
  dateFormats: [
    ...sageIntacctSubject.dateFormats,
    {
      what: 'half an hour off, two digits for the year',
      switches: { gmtOffset: '+05:30', dateFormat: '-ymd' },
    },
  ],
  privateOnes: { privateEvery: 3 },
  throttled: { seconds: 2, header: 'x-ia-tenant-throttle-limit-retry-after' },
  throttledInside: { rateLimitText: 1 },
};
