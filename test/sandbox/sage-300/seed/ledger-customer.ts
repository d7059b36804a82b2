import type { Row } from '../schema/property';
import type { CompanyProfile } from '../store/company';
import type { SeedPlan } from './seed-plan';

/** What a row of the ledger takes from its customer. */
export interface LedgerCustomer {
  readonly currency: string;
  readonly group: string;
  readonly terms: string;
  readonly name: string;
}

/** Where and when ledger rows are written. */
export interface LedgerPlan {
  readonly profile: CompanyProfile;
  readonly plan: SeedPlan;
}

export function ledgerCustomer(row: Row): LedgerCustomer {
  return {
    currency: String(row.CurrencyCode ?? ''),
    group: String(row.GroupCode ?? ''),
    terms: String(row.Terms ?? ''),
    name: String(row.CustomerName ?? ''),
  };
}

/** Units of the company's own currency for one of the customer's. */
export function rateOf({ profile }: LedgerPlan, { currency }: LedgerCustomer): number {
  return profile.rates[currency] ?? 1;
}
