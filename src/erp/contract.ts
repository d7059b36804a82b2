import type { AppErrorJson } from '../core/app-error';
import type { Clock } from '../core/clock';
import type { ConnectionStep } from '../core/connection-step';
import type { CrmAccount } from '../core/crm-account';
import type {
  DocumentKind,
  DocumentRef,
  ErpCustomerDetails,
  ErpCustomerRef,
  ErpCustomerSummary,
  ErpDocument,
} from '../core/erp-customer';
import type { FieldChange, FieldDifference } from '../core/field-difference';
import type { PickList } from '../core/pick-list';
import type { PromotionPlan } from '../core/promotion-plan';
import type { HttpPort } from '../transport/http-port';
import type { CustomerSource, CustomerSourceDescriptor } from './customer-source';

export type { ConnectionStep } from '../core/connection-step';

/** A field of the connection form on the options page. */
export interface ConnectionField {
  readonly key: string;
  readonly labelKey: string;
  readonly hintKey: string;
  /**
   * - `secret`: goes to the vault and is never read back into the page
   * - `address`: a server's http(s) address; the browser's permission is asked for its host
   * - `choice`: one of `choices` · `switch`: `yes` or ''
   */
  readonly kind: 'text' | 'secret' | 'address' | 'choice' | 'switch';
  readonly required: boolean;
  /** Of a `choice`. */
  readonly choices?: readonly { readonly value: string; readonly labelKey: string }[];
  /** What a new integration begins with; '' unless given. */
  readonly initial?: string;
  /** Shown under *More*. */
  readonly more?: boolean;
  /** What is wrong with a value that is not empty: locale key, or ''. Asked while it is typed. Pure. */
  check?(value: string): string;
  /** What a value without fault comes to, to show as an example ("HT0001"), or ''. Pure. */
  example?(value: string): string;
}

/** A field of the ERP's own promote form. */
export interface FormField {
  readonly key: string;
  readonly labelKey: string;
  /**
   * - `pick`: a value of the pick list `list` (typed freely where the list's state is `free`)
   * - `text`: typed; empty may mean "automatic", see `emptyKey`
   * - `number`: the customer number; typed, and looked up in the ERP while it is
   * - `contact`: one of the account's contacts, or none
   * - `address`: billing, shipping or a contact's address
   * - `contacts`, `addresses`: any number of them; the value is their ids joined by commas
   */
  readonly kind: 'pick' | 'text' | 'number' | 'contact' | 'address' | 'contacts' | 'addresses';
  /** Pick list id; '' unless kind is `pick`. */
  readonly list: string;
  readonly required: boolean;
  /** Locale key of what an empty value means ("Automatic", "None"). */
  readonly emptyKey: string;
  /** Shown under *More* instead of at once. */
  readonly more: boolean;
  /** Left out of the form while its list has at most one entry: the company does not use it. */
  readonly onlyIfSeveral?: boolean;
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

/** One of the ERP's code tables. */
export interface PickListKind {
  readonly id: string;
  readonly labelKey: string;
  /** The administrator may fill it in by hand or as CSV, for interfaces that do not give it. */
  readonly typed: boolean;
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
  /** Key of the form field that holds the customer number. */
  readonly numberField: string;
  /** Key of the form field that holds the salesperson, for the mapping of CRM users; '' where there is none. */
  readonly salespersonField: string;
  readonly pickLists: readonly PickListKind[];
  readonly mappingTargets: readonly MappingTarget[];
  /** What the details panel offers beside the parts every ERP has. */
  readonly details: {
    /** Heading of the list of sales invoices ("O/E Invoices"); '' where the ERP gives none. */
    readonly salesInvoicesLabelKey: string;
    /** Orders can be looked up by their number where they cannot be listed. */
    readonly orderByNumber: boolean;
  };
  /** What an import of its customers is called and how; null where they cannot be listed. */
  readonly source: CustomerSourceDescriptor | null;
  /** Origins of the servers that a connection names, in the order of their fields; none where `hosts` says it all. */
  originsOf(connection: Readonly<Record<string, string>>): readonly string[];
  /** Things to know about what was typed into the connection form: locale key by field key (a user that the ERP bars). */
  warningsOf(connection: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
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
  /** Lists that the administrator filled in; their `source` is `table`. */
  readonly tables: readonly PickList[];
  /** A new UUID. */
  newId(): string;
  /** Waits; passed in so that tests need not. */
  pause(ms: number): Promise<void>;
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

/** A record that goes with the customer: a ship-to location, a contact. */
export interface CompanionResult {
  readonly kind: 'ship-to' | 'contact';
  /** The ERP's code of it. */
  readonly code: string;
  readonly name: string;
  /** Null when it is in the ERP now. */
  readonly error: AppErrorJson | null;
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
  /** Reads the named lists, each with its own fate; never throws. `onList` is told of each as soon as it is there. */
  readPickLists(ids: readonly string[], onList?: (list: PickList) => void): Promise<readonly PickList[]>;
  /** The plan for an account. Pure. */
  plan(input: PlanInput): PromotionPlan;
  /** Form values to start with, before the administrator's defaults. Pure. */
  startForm(
    account: CrmAccount,
    connection: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>>;
  /**
   * A number for a new customer by the administrator's rule, free at this moment; '' where there is no rule or the ERP
   * numbers customers itself.
   */
  proposeNumber(account: CrmAccount, form: Readonly<Record<string, string>>): Promise<string>;
  /**
   * Who has the number that the form names; null when it is free or the form names none. What the form leaves open is what
   * the plan would make of it with these lists (the only division of a company).
   */
  findNumber(
    form: Readonly<Record<string, string>>,
    lists: readonly PickList[],
  ): Promise<ErpCustomerSummary | null>;
  /**
   * Customers for what a user typed: a number (exact where the ERP cannot search), a name or a part of either; at most 50.
   * `form` says where a number alone is not enough (Sage 100's division), with the lists as for `findNumber`.
   * @throws AppError `ERP-NEEDS-SDATA` where only numbers can be looked up and `text` is none that exists
   */
  search(
    text: string,
    form: Readonly<Record<string, string>>,
    lists: readonly PickList[],
  ): Promise<readonly ErpCustomerSummary[]>;
  /** Existing customers that may be this account; unscored, at most 50. */
  findCandidates(probe: CustomerProbe): Promise<readonly ErpCustomerSummary[]>;
  /**
   * The values with the customer number filled in, where the ERP hands numbers out before the create; else as they are.
   * A number once handed out is used up, so this is called once per intent, right before the create.
   */
  assignNumber(values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  /** The customer number among the values, or ''. Pure. */
  numberOf(values: Readonly<Record<string, string>>): string;
  /**
   * Creates the customer, sending the create exactly once.
   * @throws AppError `ERP-UNCERTAIN` when it is not known whether the customer was created; any other code means it was not
   */
  create(request: CreateRequest): Promise<ErpCustomerRef>;
  /** Whether the values hold records that go with the customer and are written after it. Pure. */
  hasCompanions(values: Readonly<Record<string, string>>): boolean;
  /** Writes them; those that exist already are left alone. One that fails does not stop the others. Never throws. */
  writeCompanions(
    customer: ErpCustomerRef,
    values: Readonly<Record<string, string>>,
  ): Promise<readonly CompanionResult[]>;
  /** Customers that the lost create may have made: the one it made is certain only when `certain` is true. */
  traceCreate(
    trace: CreateTrace,
  ): Promise<{ readonly certain: boolean; readonly found: readonly ErpCustomerSummary[] }>;
  /** One customer by record key or number; null when there is none. */
  read(ref: ErpCustomerRef): Promise<ErpCustomerSummary | null>;
  /** Everything for the details panel in as few round trips as the protocol allows. @throws AppError `ERP-NOT-FOUND` */
  readDetails(ref: ErpCustomerRef): Promise<ErpCustomerDetails>;
  /** One order or sales invoice of the customer with its lines, by record key or number. @throws AppError `ERP-NOT-FOUND`, `ERP-NOT-OFFERED` */
  readDocument(ref: ErpCustomerRef, kind: DocumentKind, key: DocumentRef): Promise<ErpDocument>;
  /** The customer's own values by the targets that a plan sends. @throws AppError `ERP-NOT-FOUND` */
  readValues(ref: ErpCustomerRef): Promise<Readonly<Record<string, string>>>;
  /**
   * Where the CRM's values (mapped ones and the chosen addresses, not the form's picks) differ from the ERP's. What only
   * looks different to this ERP (case of a key, punctuation of a telephone number) is no difference. What the CRM does not
   * know is none either, but for the lower lines of an address that it has. Pure.
   */
  compare(input: PlanInput, current: Readonly<Record<string, string>>): readonly FieldDifference[];
  /**
   * Changes these values and nothing else.
   * @throws AppError `ERP-CHANGED` (with `field`) when a value no longer is what `from` says; nothing is changed then
   */
  update(ref: ErpCustomerRef, changes: readonly FieldChange[]): Promise<void>;
  /**
   * Its customers for an import, with these fields of its own beside the common parts.
   * @throws AppError `ERP-NOT-OFFERED` where `descriptor.source` is null
   */
  openSource(fields: readonly string[]): CustomerSource;
}

/** Binds a connector to one integration. */
export type ErpConnectorFactory = (ports: ErpPorts) => ErpConnector;
