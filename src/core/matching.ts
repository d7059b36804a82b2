import type { ErpCustomerSummary } from './erp-customer';

/** Why an existing customer may be the account: a locale key and what fills it. */
export interface MatchReason {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface ScoredMatch {
  readonly customer: ErpCustomerSummary;
  readonly strength: 'exact' | 'possible';
  readonly reasons: readonly MatchReason[];
}
