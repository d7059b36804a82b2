import { Database } from '../store/database';
import type { Switches } from '../switches';
import { generatedContacts, generatedCustomers } from './generated-customers';
import { generatedInvoices } from './generated-invoices';
import { insertCustomer } from './insert-customer';
import { seedLedger } from './ledger';
import { namedCustomers } from './named-customers';
import { seedPickLists } from './pick-lists';

export interface SeedPlan {
  readonly seed: number;
  readonly size: number;
  /** ISO date that invoices and time stamps are relative to. */
  readonly today: string;
  readonly switches: Switches;
}

/** The company as it is after a reset: lists, named customers with their ledger, and `size` generated customers. */
export function seedDatabase(plan: SeedPlan): Database {
  const database = new Database({
    CUSTOMER: generatedCustomers(plan),
    CONTACT: generatedContacts(plan),
    ARINVOICE: generatedInvoices(plan),
  });
  seedPickLists(database, plan);
  for (const customer of namedCustomers) insertCustomer(database, customer, plan);
  seedLedger(database, plan);
  database.numberAfterGenerated();
  database.version = plan.seed;
  return database;
}
