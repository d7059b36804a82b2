import { SAGE_300_HOST } from './host';
import type { Installation } from './installation';
import { users } from './users';

/** What a person or a test needs to sign in, and the customers worth looking at. */
export function describeInstallation(installation: Installation): Readonly<Record<string, unknown>> {
  const companies = [...installation.companies.values()].map((company) => ({
    id: company.profile.id,
    name: company.profile.name,
    functionalCurrency: company.profile.functionalCurrency,
    customers: company
      .table('ARCustomers')
      .written()
      .map((row) => ({ number: row.CustomerNumber, name: row.CustomerName })),
    allCustomers: company.table('ARCustomers').size,
  }));
  return {
    baseAddress: `https://${SAGE_300_HOST}/Sage300WebApi`,
    plainAddress: `http://${SAGE_300_HOST}/Sage300WebApi`,
    company: companies[0]?.id,
    users: users.map(({ id, password, disabled, rights }) => ({ id, password, disabled, rights })),
    companies,
  };
}
