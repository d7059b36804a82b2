import type { CompanyState } from './company-state';
import { schema } from './schema/schema';
import { fieldReader } from './store/derived-values';

/** Records that were written or named (generated ones are only counted), with derived values where they matter. */
export function snapshotOf(state: CompanyState): Readonly<Record<string, unknown>> {
  const { database } = state;
  const totalDue = fieldReader(database, 'CUSTOMER', 'TOTALDUE');
  const contacts = database.table('CONTACT');
  return {
    customers: database
      .table('CUSTOMER')
      .stored()
      .map((row) => ({
        RECORDNO: String(row.recordNo),
        ...row.values,
        TOTALDUE: totalDue(row),
        displayContact: contacts.get(Number(row.get('DISPLAYCONTACTKEY')))?.get('CONTACTNAME') ?? null,
      })),
    contacts: contacts.stored().map((row) => ({ RECORDNO: String(row.recordNo), ...row.values })),
    counts: Object.fromEntries([...schema.keys()].map((name) => [name, database.table(name).size])),
    executedControlIds: [...state.executed].map((one) => one.slice(one.indexOf(' ') + 1)),
    sessions: state.sessions.count,
    failedLogins: Object.fromEntries(state.failedLogins),
    switches: state.switches,
  };
}
