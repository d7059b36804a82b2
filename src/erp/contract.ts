import type { AppErrorJson } from '../core/app-error';
import type { Clock } from '../core/clock';
import type { CrmAccount } from '../core/crm-account';
import type { ErpCustomerDetails, ErpCustomerRef, ErpCustomerSummary } from '../core/erp-customer';
import type { PickList } from '../core/pick-list';
import type { PromotionPlan } from '../core/promotion-plan';
import type { HttpPort } from '../transport/http-port';

/** A field of the connection form on the options page. */
export interface ConnectionField {
  readonly key: string;
  readonly labelKey: string;
  readonly hintKey: string;
  /** `secret` values go to the vault and are never read back into the page. */
  readonly kind: 'text' | 'secret';
  readonly required: boolean;
}

/** A field of the ERP's own promote form. */
export interface FormField {
  readonly key: string;
  readonly labelKey: string;
  /**
   * - `pick`: a value of the pick list `list` (typed freely where the list's state is `free`)
   * - `text`: typed; empty may mean "automatic", see `emptyKey`
   * - `contact`: one of the account's contacts, or none
   * - `address`: billing, shipping or a contact's address
   */
  readonly kind: 'pick' | 'text' | 'contact' | 'address';
  /** Pick list id; '' unless kind is `pick`. */
  readonly list: string;
  readonly required: boolean;
  /** Locale key of what an empty value means ("Automatic", "None"). */
  readonly emptyKey: string;
  /** Shown under *More* instead of at once. */
  readonly more: boolean;
}

/** A field of the ERP customer that the field mapping can fill. */
export interface MappingTarget {
  /** The ERP's name of the field. */
  readonly key: string;
  readonly labelKey: string;
  /** Mapping source used unless the administrator chose another; see core/field-mapping. '' maps nothing. */
  readonly defaultSource: string;
  readonly maxLength: number;
  readonly required: boolean;
}

/** What is known about an ERP without talking to it. Light: read by manifest, options and panel. */
export interface ErpDescriptor {
  readonly id: string;
  /** Product name, used only to say what we are compatible with. */
  readonly name: string;
  /** Match patterns of the ERP's hosts known at build time. */
  readonly hosts: readonly string[];
  readonly connectionFields: readonly ConnectionField[];
  readonly formFields: readonly FormField[];
  readonly pickLists: readonly { readonly id: string; readonly labelKey: string }[];
  readonly mappingTargets: readonly MappingTarget[];
  /** The ERP company a connection names, for the External UID and for lists ("NorthwindTest"). */
  companyOf(connection: Readonly<Record<string, string>>): string;
  /** One line that tells integrations apart ("NorthwindTest · entity IE"). */
  summaryOf(connection: Readonly<Record<string, string>>): string;
}

/** What a connector keeps between calls (sessions, formats). Lives in the browser session; gone on restart. */
export interface SessionStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Runs `task` alone among all contexts of the extension that use the same key. */
  exclusive<T>(key: string, task: () => Promise<T>): Promise<T>;
}

/** Everything a connector may use. Handed in by the background; nothing else is reachable. */
export interface ErpPorts {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly session: SessionStore;
  /** Values of the connection fields, secrets included, by field key. */
  readonly connection: Readonly<Record<string, string>>;
  /** A new UUID. */
  newId(): string;
  /** Waits; passed in so that tests need not. */
  pause(ms: number): Promise<void>;
}

export interface ConnectionStep {
  /** Locale key of the step ("Sender accepted"). */
  readonly labelKey: string;
  readonly params: Readonly<Record<string, string>>;
  /** `warning`: works, but something named in `error` will be missing. */
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  /** Why, for a warning or a failure. */
  readonly error: AppErrorJson | null;
}

/** What the plan is made from. Pure data; the plan never talks to the network. */
export interface PlanInput {
  readonly account: CrmAccount;
  /** Values of the promote form by field key; '' or absent means empty. */
  readonly form: Readonly<Record<string, string>>;
  /** Which of the form's values were defaults that the user left alone. */
  readonly defaulted: readonly string[];
  /** Mapping source by target key; a missing key means the target's default source. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly lists: readonly PickList[];
  readonly connection: Readonly<Record<string, string>>;
}

/** What an existing customer is looked for by. Empty parts are not used. */
export interface CustomerProbe {
  readonly number: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly domain: string;
  readonly postalCode: string;
  readonly taxId: string;
}

/** One create, as the journal holds it. */
export interface CreateRequest {
  /** Idempotency key; the same for every look-up and resend of this intent. */
  readonly intentId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly entity: string;
}

/** What the create left behind when its answer was lost. */
export interface CreateTrace extends CreateRequest {
  /** When the create was sent, milliseconds since 1970. */
  readonly sentAt: number;
}

/**
 * What every ERP offers. Methods throw `AppError` and nothing else that is expected.
 */
export interface ErpConnector {
  readonly descriptor: ErpDescriptor;
  /** Step by step; a failed step ends the test, a warning does not. Never throws. */
  testConnection(): Promise<readonly ConnectionStep[]>;
  /** Reads the named lists, each with its own fate; never throws. */
  readPickLists(ids: readonly string[]): Promise<readonly PickList[]>;
  /** The plan for an account. Pure. */
  plan(input: PlanInput): PromotionPlan;
  /** Form values to start with, before the administrator's defaults. Pure. */
  startForm(
    account: CrmAccount,
    connection: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>>;
  /** Existing customers that may be this account; unscored, at most 50. */
  findCandidates(probe: CustomerProbe): Promise<readonly ErpCustomerSummary[]>;
  /**
   * Creates the customer, sending the create exactly once.
   * @throws AppError `ERP-UNCERTAIN` when it is not known whether the customer was created; any other code means it was not
   */
  create(request: CreateRequest): Promise<ErpCustomerRef>;
  /** Customers that the lost create may have made: the one it made is certain only when `certain` is true. */
  traceCreate(
    trace: CreateTrace,
  ): Promise<{ readonly certain: boolean; readonly found: readonly ErpCustomerSummary[] }>;
  /** One customer by record key or number; null when there is none. */
  read(ref: ErpCustomerRef): Promise<ErpCustomerSummary | null>;
  /** Everything for the details panel in as few round trips as the protocol allows. @throws AppError `ERP-NOT-FOUND` */
  readDetails(ref: ErpCustomerRef): Promise<ErpCustomerDetails>;
}

/** Binds a connector to one integration. */
export type ErpConnectorFactory = (ports: ErpPorts) => ErpConnector;
