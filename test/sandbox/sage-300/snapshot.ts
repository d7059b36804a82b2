import { wholeRecord } from './front/read-answer';
import type { Installation } from './installation';
import type { Company } from './store/company';

const SHOWN = ['ARCustomers', 'ARShipToLocations', 'ARCustomerGroups', 'OEOrders', 'MTContacts'];

/** Records that were written or named (generated ones are only counted), with derived values. */
export function snapshotOf(installation: Installation): Readonly<Record<string, unknown>> {
  const companies = [...installation.companies.values()].map((one) => [one.profile.id, companyState(one)]);
  return {
    companies: Object.fromEntries(companies),
    sessions: installation.sessions.count,
    switches: installation.switches,
  };
}

function companyState(company: Company): Readonly<Record<string, unknown>> {
  const resources = [...company.schema.values()];
  const records = resources
    .filter((one) => SHOWN.includes(one.name))
    .map((one) => [
      one.name,
      company
        .table(one.name)
        .written()
        .map((row) => wholeRecord(company, one, row)),
    ]);
  return {
    ...Object.fromEntries(records),
    counts: Object.fromEntries(resources.map((one) => [one.name, company.table(one.name).size])),
  };
}
