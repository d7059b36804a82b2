import { isDateFormat, isGmtOffset, type UserFormat } from './dates';

/** What a test may change about the simulated company and its gateway. */
export interface Switches extends UserFormat {
  /** Customer numbers are assigned by the company when none is given. */
  readonly sequencing: boolean;
  /** What getAPISession returns as the address for the calls that follow. */
  readonly endpoint: string;
  /** A session is refused on an intacct.com host other than that of its endpoint. */
  readonly bindSessionToEndpoint: boolean;
  /** Wrong user or password: 200 with an authentication failure, or 401 from the front gateway. */
  readonly authFailureStatus: number;
  /** Wrong passwords in a row after which the user is locked; 0 is never. */
  readonly lockAfterFailures: number;
  readonly sessionMinutes: number;
  /** `COUNTRY` needs its ISO code beside it. */
  readonly isoCountryCodes: boolean;
  readonly countryCodeElement: string;
  readonly multiEntity: boolean;
  readonly multiCurrency: boolean;
  readonly multiBaseCurrency: boolean;
  /** Objects a user may not touch, by login. */
  readonly denyObjects: Readonly<Record<string, readonly string[]>>;
  /** Requests at a time; 0 is no limit. */
  readonly concurrency: number;
  /** How long a request occupies its slot when there is a limit. */
  readonly processingMs: number;
  /** So many of the next requests are refused with the rate limit text in HTTP 200. */
  readonly rateLimitText: number;
  /** So many of the next requests are carried out, but answered with the edge's 524 page. */
  readonly timeoutAfterCommit: number;
  /** Rows come in no useful order unless one is asked for. */
  readonly readShuffled: boolean;
  /** The control and login blocks must have their elements in the documented order. */
  readonly strictOrder: boolean;
  /** Every so many-th generated customer belongs to an entity, each to another in turn; 0 is none. */
  readonly privateEvery: number;
  /** Every so many-th generated customer was changed in the same second, 30 days ago; 0 is none. */
  readonly changedTogetherEvery: number;
  /** `YYYY-MM-DD`, or null for the real date; ages of invoices are relative to it. */
  readonly today: string | null;
}

export const DEFAULT_SWITCHES: Switches = {
  sequencing: false,
  endpoint: 'https://na09.intacct.com/ia/xml/xmlgw.phtml',
  bindSessionToEndpoint: true,
  authFailureStatus: 200,
  lockAfterFailures: 10,
  sessionMinutes: 720,
  dateFormat: '/mdY',
  gmtOffset: '+00:00',
  clock: '24',
  isoCountryCodes: false,
  countryCodeElement: 'COUNTRYCODE',
  multiEntity: true,
  multiCurrency: true,
  multiBaseCurrency: false,
  denyObjects: {},
  concurrency: 0,
  processingMs: 0,
  rateLimitText: 0,
  timeoutAfterCommit: 0,
  readShuffled: true,
  strictOrder: true,
  privateEvery: 0,
  changedTogetherEvery: 0,
  today: null,
};

/** These change what the seed holds, so the seed is laid again when they change. */
export const SEED_SWITCHES: ReadonlySet<string> = new Set([
  'today',
  'multiEntity',
  'multiBaseCurrency',
  'privateEvery',
  'changedTogetherEvery',
]);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  dateFormat: (value) => isDateFormat(String(value)),
  gmtOffset: (value) => isGmtOffset(String(value)),
  clock: (value) => value === '12' || value === '24',
  authFailureStatus: (value) => value === 200 || value === 401,
  countryCodeElement: (value) => value === 'COUNTRYCODE' || value === 'ISOCOUNTRYCODE',
  today: (value) => value === null || /^\d{4}-\d\d-\d\d$/.test(String(value)),
  denyObjects: isDenial,
};

/** The switches with some of them changed. @throws Error for an unknown name or an impossible value */
export function changeSwitches(current: Switches, changes: Readonly<Record<string, unknown>>): Switches {
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in DEFAULT_SWITCHES)) throw new Error(`intacct has no switch named ${name}`);
    const sample: unknown = Reflect.get(DEFAULT_SWITCHES, name);
    const valid = CHECKS[name] ?? ((one: unknown) => typeof one === typeof sample);
    if (!valid(value)) throw new Error(`intacct switch ${name} cannot be ${JSON.stringify(value)}`);
  }
  return { ...current, ...changes };
}

function isDenial(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((one) => Array.isArray(one))
  );
}
