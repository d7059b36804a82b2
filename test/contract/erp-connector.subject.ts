import type { ErrorCode } from '../../src/core/error-catalogue';
import type { CustomerProbe } from '../../src/erp/contract';
import type { Fault } from '../sandbox/faults';
import type { LoggedRequest } from '../sandbox/sandbox';
import type { SimulatedSystem } from '../sandbox/simulated-system';
import type { Switches, Wire } from './connector-bench';

export type Values = Readonly<Record<string, string>>;

/** A connection that is not let in: where the test of it stops, and why. */
interface RefusedConnection {
  readonly what: string;
  readonly change: Values;
  readonly code: ErrorCode;
  /** Label of the step that fails. */
  readonly step: string;
  /** Settings of the system for this case. */
  readonly switches?: Switches;
}

/** An answer to a create that never arrives whole, beside those that every system can lose. */
interface LostAnswer {
  readonly what: string;
  readonly switches: Switches;
  readonly committed: boolean;
}

/** A customer of the seed. */
interface KnownCustomer {
  readonly number: string;
  readonly name: string;
}

interface FoundBy {
  readonly what: string;
  readonly probe: Partial<CustomerProbe>;
  /** Numbers that must be among the found. */
  readonly finds: readonly string[];
}

/** What is known of one customer's ledger in the seed, at the day of the bench. Amounts are plain decimals. */
interface KnownLedger extends KnownCustomer {
  readonly currency: string;
  readonly balance: string;
  readonly overdue: string;
  readonly unapplied: string;
  readonly creditLimit: string;
  readonly creditLeft: string;
  /** Current, 1 to 30, 31 to 60, 61 to 90, over 90 days. */
  readonly buckets: readonly string[];
  /** Number, due date and open amount, as an ordered list. */
  readonly openInvoices: readonly (readonly [number: string, due: string, open: string])[];
  readonly payments: readonly string[];
  readonly orders: readonly string[];
}

/** Parts of the details that go missing together when the user loses a right; the others stay. */
interface DeniedPart {
  readonly what: string;
  readonly switches: Switches;
  readonly missing: readonly ('figures' | 'aging' | 'invoices' | 'payments' | 'orders')[];
}

interface Variation {
  readonly what: string;
  readonly switches: Switches;
}

/**
 * Everything the suite has to know of one ERP and of its simulated system. Where ERPs differ legitimately, it is a
 * field here; what they must have in common is a case of the suite.
 */
export interface ErpSubject {
  /** As in the registry. */
  readonly id: string;
  createSystem(now: () => number): SimulatedSystem;
  /** Settings of the system after every reset. */
  arrange(origin: string): Switches;
  /** A connection that works. */
  connection(origin: string): Values;
  readonly wire: { readonly create: Wire; readonly read: Wire };
  /** Secrets that one request carried, beside those of the connection (session ids). */
  secretsIn(request: LoggedRequest): readonly string[];

  readonly refused: readonly RefusedConnection[];
  /** A user who may sign in but misses a right that only a part of the panel needs. */
  readonly limited: { readonly change: Values; readonly step: string; readonly code: ErrorCode };
  /** How a session ends early and what a sign-in looks like; null where every request proves itself. */
  readonly session: { readonly end: Switches; readonly signIn: Wire } | null;
  /** Seconds that a throttled client is asked to wait. */
  readonly throttleSeconds: number;
  /** Other ways in which the ERP says for one request that there were too many. */
  readonly throttles: readonly Variation[];

  readonly lists: {
    /** For each list, values that are offered and values that are retired. */
    readonly contents: readonly {
      readonly id: string;
      readonly offers: readonly string[];
      readonly hides: readonly string[];
    }[];
    readonly denied: { readonly id: string; readonly switches: Switches };
    /** Makes only this list unreachable. */
    readonly cutOff: {
      readonly id: string;
      readonly switches: Switches;
      readonly fault: Omit<Fault, 'system'>;
    };
  };

  readonly plan: {
    readonly name: string;
    readonly email: string;
    /** Takes several lines; '' where the ERP has no such field. */
    readonly text: string;
    readonly country: string;
    /** Form field of the customer number, and a value with characters that the ERP does not take. */
    readonly number: { readonly field: string; readonly target: string; readonly illegal: string };
    readonly pick: {
      readonly field: string;
      readonly list: string;
      readonly target: string;
      readonly good: string;
      readonly bad: string;
    };
  };

  readonly numbers: {
    readonly free: string;
    readonly taken: string;
    /** The company numbers its customers itself; null where no company can. */
    readonly automatic: { readonly switches: Switches; readonly shape: RegExp } | null;
    /** The company wants a number from us; null where none does. */
    readonly manual: Switches | null;
  };
  /** Values that pass every check of ours and are refused by the ERP all the same. */
  readonly refusedValues: Values;
  readonly lostAnswers: readonly LostAnswer[];
  /** Connection change that lets the ERP keep our key, so that a lost create is found for certain; null where none can. */
  readonly traceKey: Values | null;
  /** The customer as the system holds it, by plan target; null when there is none of that number. */
  stored(snapshot: unknown, number: string): Values | null;
  /** Numbers of the stored customers of that name. */
  numbersOf(snapshot: unknown, name: string): readonly string[];

  readonly foundBy: readonly FoundBy[];
  /** Names and numbers that are easily mangled: leading zeros, quotes, angle brackets, scripts. */
  readonly odd: readonly KnownCustomer[];
  /** Seen by some users or entities only, yet ours to find; empty where the ERP has no such thing. */
  readonly privateOnes: readonly (KnownCustomer & { readonly entity: string })[];

  readonly ledger: KnownLedger;
  /** A customer without a single document. */
  readonly blank: KnownCustomer;
  /** HTTP requests of the details while signed in. */
  readonly detailsRoundTrips: number;
  readonly deniedParts: readonly DeniedPart[];
  /** Ways to write dates and times in which the same days must be read. */
  readonly dateFormats: readonly Variation[];
}
