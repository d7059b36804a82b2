import type { Schema } from '../schema/schema';
import { Company } from '../store/company';
import { contacts, shipToLocations } from './addresses-and-contacts';
import { generatedCustomers } from './generated-customers';
import { generatedLedger } from './generated-ledger';
import { customersOfInc, customersOfLtd, type NamedCustomer } from './named-customers';
import { profiles } from './profiles';
import { seedCustomers } from './seed-customers';
import { seedLedger } from './seed-ledger';
import type { SeedPlan } from './seed-plan';
import { setupRecords } from './setup-records';

/** Both companies; generated customers and the ledger are in SAMLTD, so that a mix-up of the two shows at once. */
export function seedCompanies(schema: Schema, plan: SeedPlan): ReadonlyMap<string, Company> {
  const ltd = new Company(profiles.SAMLTD, schema, {
    ARCustomers: generatedCustomers(plan),
    ...generatedLedger(plan, profiles.SAMLTD),
  });
  lay(ltd, 'SAMLTD', customersOfLtd, plan);
  for (const row of shipToLocations) ltd.table('ARShipToLocations').put(row);
  if (schema.has('mtcontacts')) for (const row of contacts) ltd.table('MTContacts').put(row);
  seedLedger(ltd, plan);
  const inc = new Company(profiles.SAMINC, schema, {});
  lay(inc, 'SAMINC', customersOfInc, plan);
  return new Map([
    ['SAMLTD', ltd],
    ['SAMINC', inc],
  ]);
}

function lay(
  company: Company,
  id: 'SAMLTD' | 'SAMINC',
  customers: readonly NamedCustomer[],
  plan: SeedPlan,
): void {
  for (const [resource, rows] of Object.entries(setupRecords(id, company.schema))) {
    for (const row of rows) company.table(resource).put(row);
  }
  seedCustomers(company, customers, plan);
}
