import { Installation } from '../sandbox/sage-300/installation';
import { sage300Over } from '../sandbox/sage-300/sage-300';
import type { Row } from '../sandbox/sage-300/schema/property';
import type { Table } from '../sandbox/sage-300/store/table';
import type { HeldCustomer, SourceSubject, SourceWorld } from './customer-source.subject';
import { sage300Subject } from './erp-connector.sage-300';

/** Days, as Sage 300 stamps them: midnight without a zone. */
const dayOf = (at: number): string => `${new Date(at).toISOString().slice(0, 10)}T00:00:00Z`;

const instantOf = (value: unknown): number | null => (value === null ? null : Date.parse(String(value)));

/** The company SAMLTD of the sandbox, seen and changed from inside. */
function createWorld(now: () => number): SourceWorld {
  const installation = new Installation(now);
  const table = (): Table => {
    const company = installation.companies.get('SAMLTD');
    if (!company) throw new Error('no company');
    return company.table('ARCustomers');
  };
  const customer = (number: string): Row => {
    const row = table().find({ CustomerNumber: number });
    if (!row) throw new Error(`no customer ${number}`);
    return row;
  };
  const held = (row: Row): HeldCustomer => ({
    recordKey: String(row.CustomerNumber),
    number: String(row.CustomerNumber),
    changedAt: instantOf(row.DateLastMaintained ?? null),
    createdAt: instantOf(row.StartDate ?? null) ?? 0,
    contactChangedAt: 0,
    entity: '',
  });
  const change = (number: string, values: Row): void => table().put({ ...customer(number), ...values });
  return {
    system: sage300Over(installation),
    customers: () => [...table().all()].map(held),
    stamp: (number, { changedAt }) => {
      if (changedAt !== undefined) {
        change(number, { DateLastMaintained: changedAt === null ? null : dayOf(changedAt) });
      }
    },
    edit: (number, name) => change(number, { CustomerName: name, DateLastMaintained: dayOf(now()) }),
    editContact: (number, phone) =>
      change(number, { ContactsPhone: phone, DateLastMaintained: dayOf(now()) }),
    insert: (number, name) => {
      const day = dayOf(now());
      table().put({ CustomerNumber: number, CustomerName: name, StartDate: day, DateLastMaintained: day });
    },
    remove: (number) => table().remove(customer(number)),
    endSessions: () => installation.sessions.expireAll(),
  };
}

/** Customers of Sage 300, by its Web API. */
const sage300Source: SourceSubject = {
  id: 'sage-300',
  variant: '',
  createWorld,
  arrange: sage300Subject.arrange,
  connection: sage300Subject.connection,
  page: { request: '^GET .*/AR/ARCustomers.*AddressLine1' },
  signIn: null,
  // The day of the instant, and the one before it where the server is.
  since: { overlapMs: 2 * 86_400_000, contacts: false },
  known: [
    {
      number: 'QUAYSIDE',
      values: {
        status: 'active',
        website: 'https://quayside.example',
        email: 'ap@quayside.example',
        phone: '353985550101',
        creditLimit: '25000',
        terms: 'N30',
        salesRep: 'SP',
        onHold: 'false',
        'contact.name': 'Niamh Gallagher',
        'contact.firstName': 'Niamh',
        'contact.lastName': 'Gallagher',
        'contact.email': 'niamh@quayside.example',
      },
    },
  ],
  fields: { own: 'UPSZONE', unknown: 'SHOE_SIZE' },
  dateFormats: [],
  privateOnes: null,
  throttled: null,
  throttledInside: null,
};

/** Every version, and what is not certain of any: rows in another order, small pages, other wordings. */
export const SAGE_300_SOURCES: readonly SourceSubject[] = [
  sage300Source,
  {
    ...sage300Source,
    variant: 'in an order of its own',
    arrange: () => ({ rowOrder: 'other', pageSize: 20, countAsV3: true }),
  },
];
