import type { OptionRules } from './odata/query-options';
import type { FilterDialect } from './odata/term';
import type { SchemaOptions } from './schema/schema';

/** Rules of the business views that may be otherwise on a real site. */
export type SkippableCheck =
  | 'accountSetCurrency'
  | 'taxGroupCurrency'
  | 'salesSplit'
  | 'creditLimit'
  | 'inactiveCodes';

/** What a test may change about the simulated installation. */
export interface Switches extends SchemaOptions, OptionRules {
  /** `AllowWebApiAccessForAdmin` in both web.config files. */
  readonly allowAdmin: boolean;
  /** Security is on for the companies; when off, any known user comes in with any password, even none. */
  readonly security: boolean;
  /** What IIS asks for: Basic, or Windows authentication that no script can supply. */
  readonly authentication: 'basic' | 'negotiate';
  /** `upper`: passwords were stored in upper case and are compared as they were sent. */
  readonly passwords: 'exact' | 'upper';
  /** Modules that answer Forbidden, by user, beside what the user's own rights deny. */
  readonly denyModules: Readonly<Record<string, readonly string[]>>;
  /** Resources that answer Forbidden, by user. */
  readonly denyResources: Readonly<Record<string, readonly string[]>>;
  readonly sessionMinutes: number;
  /** Which requests need `Content-Type: application/json`: the rest of them do without it. */
  readonly strictContentType: 'writes' | 'all' | 'none';
  /** Characters that IIS refuses in a path, encoded or not. */
  readonly strictPath: boolean;
  /** The word between the version and the company. */
  readonly tenant: string;
  readonly unknownCompany: 'ResourceNotFound' | 'DBLinkError';
  /** `/v1.0/-/Companies` is there. */
  readonly companiesList: boolean;
  readonly filterDialect: FilterDialect;
  readonly caseSensitive: boolean;
  readonly fullyPaidFilter: 'works' | 'fails';
  /** Annotations without @ and the count as a string. */
  readonly countAsV3: boolean;
  readonly pageSize: number;
  /** Order in which rows come: that of their keys, or one of the server's own. */
  readonly rowOrder: 'key' | 'other';
  /** Origin in links and context addresses: the server's own idea of itself, or `request` for the client's. */
  readonly linkOrigin: string;
  readonly recordInvalidStatus: number;
  readonly overLongCode: 'RecordInvalid' | 'InvalidPayload';
  readonly requireCustomerName: boolean;
  /** Phone and fax numbers are stored without their punctuation. */
  readonly phoneDigits: boolean;
  readonly skipChecks: readonly SkippableCheck[];
  /** Sign of the amounts of credit notes, unapplied cash and prepayments. */
  readonly creditSigns: 'negative' | 'positive';
  /** How long the first request after a reset, this switch or an idle time waits. */
  readonly coldStartMs: number;
  readonly idleMinutes: number;
  /** Requests at a time; 0 is no limit. */
  readonly concurrency: number;
  /** How long a request occupies its slot when there is a limit. */
  readonly processingMs: number;
  /** So many of the next requests are carried out, but answered with a proxy's 504 page. */
  readonly timeoutAfterCommit: number;
  /** IIS answers 503 with a page of its own. */
  readonly appPoolStopped: boolean;
  /** Plain http is redirected to https. */
  readonly redirectToHttps: boolean;
  /** `YYYY-MM-DD`, or null for the real date; ages of documents are relative to it. */
  readonly today: string | null;
}

export const DEFAULT_SWITCHES: Switches = {
  allowAdmin: false,
  security: true,
  authentication: 'basic',
  passwords: 'exact',
  denyModules: {},
  denyResources: {},
  sessionMinutes: 20,
  strictContentType: 'writes',
  strictPath: true,
  tenant: '-',
  unknownCompany: 'DBLinkError',
  companiesList: true,
  filterDialect: 'v4',
  caseSensitive: true,
  fullyPaidFilter: 'works',
  countAsV3: false,
  pageSize: 100,
  rowOrder: 'key',
  linkOrigin: 'http://erp01',
  orderby: 'refuse',
  otherOptions: 'refuse',
  recordInvalidStatus: 400,
  overLongCode: 'RecordInvalid',
  requireCustomerName: false,
  phoneDigits: true,
  skipChecks: [],
  termsKeyName: 'TermsCode',
  contacts: true,
  creditSigns: 'negative',
  coldStartMs: 0,
  idleMinutes: 20,
  concurrency: 0,
  processingMs: 0,
  timeoutAfterCommit: 0,
  appPoolStopped: false,
  redirectToHttps: false,
  today: null,
};

/** These change what the seed holds or its shape, so the seed is laid again when they change. */
export const SEED_SWITCHES: ReadonlySet<string> = new Set([
  'today',
  'termsKeyName',
  'contacts',
  'creditSigns',
]);

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  authentication: oneOf('basic', 'negotiate'),
  passwords: oneOf('exact', 'upper'),
  denyModules: isDenial,
  denyResources: isDenial,
  strictContentType: oneOf('writes', 'all', 'none'),
  unknownCompany: oneOf('ResourceNotFound', 'DBLinkError'),
  filterDialect: oneOf('v4', 'v3', 'both', 'prefix-only'),
  fullyPaidFilter: oneOf('works', 'fails'),
  orderby: oneOf('refuse', 'ignore', 'sort'),
  rowOrder: oneOf('key', 'other'),
  otherOptions: oneOf('refuse', 'ignore'),
  pageSize: (value) => Number.isInteger(value) && Number(value) > 0,
  linkOrigin: (value) => value === 'request' || URL.canParse(String(value)),
  recordInvalidStatus: oneOf(400, 422),
  overLongCode: oneOf('RecordInvalid', 'InvalidPayload'),
  skipChecks: (value) =>
    Array.isArray(value) &&
    value.every(
      oneOf('accountSetCurrency', 'taxGroupCurrency', 'salesSplit', 'creditLimit', 'inactiveCodes'),
    ),
  termsKeyName: oneOf('TermsCode', 'TermsCodeKey'),
  creditSigns: oneOf('negative', 'positive'),
  coldStartMs: (value) => typeof value === 'number' && value >= 0 && value <= 60_000,
  today: (value) => value === null || /^\d{4}-\d\d-\d\d$/.test(String(value)),
};

/** The switches with some of them changed. @throws Error for an unknown name or an impossible value */
export function changeSwitches(current: Switches, changes: Readonly<Record<string, unknown>>): Switches {
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in DEFAULT_SWITCHES)) throw new Error(`sage-300 has no switch named ${name}`);
    const sample: unknown = Reflect.get(DEFAULT_SWITCHES, name);
    const valid = CHECKS[name] ?? ((one: unknown) => typeof one === typeof sample);
    if (!valid(value)) throw new Error(`sage-300 switch ${name} cannot be ${JSON.stringify(value)}`);
  }
  return { ...current, ...changes };
}

function isDenial(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((one) => Array.isArray(one))
  );
}
