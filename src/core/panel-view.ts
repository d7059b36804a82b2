import type { AppErrorJson } from './app-error';
import type { ErpCustomerDetails, ErpCustomerSummary } from './erp-customer';
import type { ErpLinkFields, LinkState } from './erp-link';
import type { FieldDifference } from './field-difference';
import type { ScoredMatch } from './matching';
import type { PickList } from './pick-list';
import type { PromotionIntent } from './promotion-intent';
import type { PromotionPlan } from './promotion-plan';
import type { Part } from './result';

export type PanelKind = 'promote' | 'details';

/** How the launcher is labelled. `unknown`: not connected, or labelling is switched off. */
export interface LauncherLabel {
  readonly state: LinkState | 'unknown';
  readonly customerNo: string;
}

/** An integration as the panel offers it. */
export interface IntegrationChoice {
  readonly id: string;
  readonly name: string;
  readonly erp: string;
  readonly erpName: string;
  readonly summary: string;
  readonly isDefault: boolean;
}

export interface AccountHead {
  readonly id: string;
  readonly name: string;
  /** City and country, or ''. */
  readonly place: string;
}

/** One choice of an `address` or `contact` form field. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** Everything the promote panel shows for one integration. */
export interface PromotionView {
  readonly account: AccountHead;
  readonly link: ErpLinkFields;
  readonly linkState: LinkState;
  readonly integrations: readonly IntegrationChoice[];
  /** The account may have a customer in several of them. */
  readonly mayHaveOthers: boolean;
  readonly integrationId: string;
  /** Form values by field key, the user's draft included. */
  readonly form: Readonly<Record<string, string>>;
  /** Fields whose value is a default that nobody touched. */
  readonly defaulted: readonly string[];
  readonly lists: readonly PickList[];
  readonly contacts: readonly FormChoice[];
  readonly addresses: readonly FormChoice[];
  readonly plan: PromotionPlan;
  /** Existing ERP customers that may be this account; missing with its reason where the search failed. */
  readonly matches: Part<readonly ScoredMatch[]>;
  /** An open intent for this account, if any: it must be settled before a new promotion. */
  readonly pending: PromotionIntent | null;
  /** Customers that a look-up found for an uncertain intent. */
  readonly traced: readonly ErpCustomerSummary[];
}

/** One visible step of a promotion. */
export interface PromotionStep {
  readonly id: 'reserve' | 'create' | 'write-back' | 'companions' | 'refresh';
  readonly state: 'todo' | 'running' | 'done' | 'failed';
  /** What came of it, such as `C-01044 · record 5121`; '' when there is nothing to say. */
  readonly note: string;
}

/** How a promotion, a link or a settlement ended. */
export interface PromotionOutcome {
  readonly intent: PromotionIntent;
  readonly steps: readonly PromotionStep[];
  /** Why it stopped short of `done`, or null. */
  readonly error: AppErrorJson | null;
  /** Customers to choose from when a lost create could not be settled. */
  readonly candidates: readonly ErpCustomerSummary[];
}

/** What the ERP says about a customer number while it is typed. `unknown`: it could not be asked, see `error`. */
export interface NumberCheck {
  readonly state: 'free' | 'taken' | 'unknown';
  /** Who has the number; null unless it is taken. */
  readonly customer: ErpCustomerSummary | null;
  readonly error: AppErrorJson | null;
}

/** Where CRM and ERP do not agree about a linked account. */
export interface DifferencesView {
  readonly differences: readonly FieldDifference[];
  /** When both were read, milliseconds since 1970. */
  readonly readAt: number;
}

export interface DetailsView {
  readonly account: AccountHead;
  readonly link: ErpLinkFields;
  readonly integration: IntegrationChoice;
  /** Every integration that the account has a customer in. */
  readonly integrations: readonly IntegrationChoice[];
  /** There is an integration that it has none in yet, and it may. */
  readonly mayHaveMore: boolean;
  readonly details: ErpCustomerDetails;
  /** True when painted from the cache; a fresh reading is on its way or failed. */
  readonly stale: boolean;
}
