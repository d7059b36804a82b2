import type { ErrorCode } from '../../src/core/error-catalogue';
import type { CompanionResult, CustomerProbe } from '../../src/erp/contract';
import type { Fault } from '../sandbox/faults';
import type { LoggedRequest } from '../sandbox/sandbox';
import type { SimulatedSystem } from '../sandbox/simulated-system';
import type { Switches, Wire } from './connector-bench';
import type { KnownCustomer, KnownDocument, KnownLedger, Offered } from './erp-connector.known';

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
  /** Requests that carry the password until it is given up; 1 unless said otherwise. */
  readonly attempts?: number;
  /** The same of the test of a connection, where it tries more. */
  readonly testAttempts?: number;
}

/** An answer to a create that never arrives whole, beside those that every system can lose. */
interface LostAnswer {
  readonly what: string;
  readonly switches: Switches;
  readonly committed: boolean;
}

interface FoundBy {
  readonly what: string;
  readonly probe: Partial<CustomerProbe>;
  /** Numbers that must be among the found. */
  readonly finds: readonly string[];
}

/** What a user types to find a customer. */
interface FoundByText {
  readonly what: string;
  readonly text: string;
  readonly form?: Values;
  /** Number of the first that is found. */
  readonly first: string;
}

/** A customer number as people write it, and the form values that ask for it. */
export interface TypedNumber {
  readonly number: string;
  readonly form: Values;
}

/** Parts of the details that go missing together when the user loses a right; the others stay. */
interface DeniedPart {
  readonly what: string;
  readonly switches: Switches;
  readonly missing: readonly DetailPart[];
  /** The figures are less than the whole then, and a notice says so. */
  readonly noticed?: boolean;
}

export const DETAIL_PARTS = ['figures', 'aging', 'invoices', 'payments', 'orders'] as const;
export type DetailPart = (typeof DETAIL_PARTS)[number];

interface Variation {
  readonly what: string;
  readonly switches: Switches;
}

/** Lists that the interface gives, and how that can go wrong. */
interface ListsOverTheWire {
  /** For each list, values that are offered and values that are retired. */
  readonly contents: readonly {
    readonly id: string;
    readonly offers: readonly string[];
    readonly hides: readonly string[];
  }[];
  readonly denied: {
    readonly id: string;
    readonly switches: Switches;
    /** Why it is free then; `deniedCode` unless said otherwise. */
    readonly code?: ErrorCode;
  };
  /** Makes only this list unreachable. */
  readonly cutOff: {
    readonly id: string;
    readonly switches: Switches;
    readonly fault: Omit<Fault, 'system'>;
  };
}

/**
 * Everything the suite has to know of one ERP and of its simulated system. Where ERPs differ legitimately, it is a
 * field here; what they must have in common is a case of the suite. What an ERP has not is a case too: it has to say so.
 */
export interface ErpSubject {
  /** As in the registry. */
  readonly id: string;
  /** Tells the subjects of one ERP apart ("with SData"); '' where there is one only. */
  readonly variant: string;
  createSystem(now: () => number): SimulatedSystem;
  /** Settings of the system after every reset. */
  arrange(origin: string): Switches;
  /** A connection that works. */
  connection(origin: string): Values;
  readonly wire: {
    readonly create: Wire;
    readonly read: Wire;
    /** Whatever changes a customer that is there. */
    readonly update: Wire;
  };
  /** Secrets that one request carried, beside those of the connection (session ids). */
  secretsIn(request: LoggedRequest): readonly string[];
  /** Whether a request tries the password (or begins a session with it). */
  isAttempt(request: LoggedRequest): boolean;

  readonly refused: readonly RefusedConnection[];
  /** A user who may sign in but misses a right that only a part of the panel needs. */
  readonly limited: {
    readonly change: Values;
    readonly step: string;
    readonly code: ErrorCode;
    readonly switches?: Switches;
  };
  /** What it is called where the user lacks a right. */
  readonly deniedCode: ErrorCode;
  /** Label of a step that a good connection may skip, because nothing was entered for it. */
  readonly optionalStep?: string;
  /** How a session ends early and what a sign-in looks like; null where every request proves itself. */
  readonly session: { readonly end: Switches; readonly signIn: Wire } | null;
  /** Requests that a connector sends before its first read can be answered, sign-ins apart (a service description). */
  readonly preliminaries: number;
  /** What the system’s own trouble comes to: `NET-SERVER` passes; anything else is a refusal of whatever was asked. */
  readonly serverError: ErrorCode;
  /** Seconds that a throttled client is asked to wait; null where the ERP never throttles. */
  readonly throttleSeconds: number | null;
  /** Other ways in which the ERP says for one request that there were too many. */
  readonly throttles: readonly Variation[];

  /** Over the wire; or none of them, but from tables of the administrator only. */
  readonly lists: Offered<ListsOverTheWire>;

  readonly plan: {
    /** What the form needs beside what it begins with, so that the plan has no problem. */
    readonly form: Values;
    readonly name: string;
    readonly email: string;
    /** Takes several lines; '' where the ERP has no such field. */
    readonly text: string;
    readonly phone: string;
    readonly city: string;
    /** `free`: takes any text. Otherwise what is no country that the ERP knows is asked about. */
    readonly country: { readonly target: string; readonly germany: string; readonly free: boolean };
    /** Form field of the customer number, and form values with characters that the ERP does not take in it. */
    readonly number: { readonly field: string; readonly illegal: Values };
    readonly pick: {
      readonly field: string;
      readonly list: string;
      readonly target: string;
      readonly good: string;
      readonly bad: string;
    };
    /** Whether the ERP can hold a text; one that it cannot is found wrong in the plan. */
    holds(text: string): boolean;
  };

  readonly numbers: {
    /** Nobody has these. */
    readonly free: TypedNumber;
    readonly alsoFree: TypedNumber;
    /** A customer of the seed has this. */
    readonly taken: TypedNumber;
    /**
     * Who numbers a customer for whom no number was typed: the ERP in the create; the ERP before it, and the number is
     * used up then; or nobody.
     */
    readonly automatic: {
      readonly by: 'create' | 'assign';
      readonly switches: Switches;
      readonly shape: RegExp;
    } | null;
    /** Settings under which the number has to be typed, and where that is said when it was not. */
    readonly manual: { readonly switches: Switches; readonly saidBy: 'plan' | 'assign' | 'create' };
    /** Whether the test of a connection warns of it. */
    readonly testWarns: boolean;
    /** The number that the system will hand out next; '' where it hands out none before a create. */
    next(snapshot: unknown): string;
    /** Connection values with a rule for numbers, and what it proposes for the account of the suite; null where there are no rules. */
    readonly rule: { readonly connection: Values; readonly proposes: RegExp } | null;
  };
  /** Values that pass every check of ours and are refused by the ERP all the same. */
  readonly refusedValues: Values;
  /** Where such a refusal of a value stands that has left the list since it was read; '' where the ERP does not say which. */
  readonly refusedField: string;
  readonly lostAnswers: readonly LostAnswer[];
  /** Connection change that lets the ERP keep our key, so that a lost create is found for certain; null where none can. */
  readonly traceKey: Values | null;
  /** The customer with its companions as the system holds it, by plan target; null when there is none of that number. */
  stored(snapshot: unknown, number: string): Values | null;
  /** Keys of `stored` that the system writes by itself with every change (times, users). */
  readonly stamps: readonly string[];
  /** Numbers of the stored customers of that name. */
  numbersOf(snapshot: unknown, name: string): readonly string[];

  /** Records that go with the customer and are written after it; null where the create holds everything. */
  readonly companions: {
    /** Form values that ask for all that the account of the suite has to give. */
    readonly form: Values;
    readonly kinds: readonly CompanionResult['kind'][];
    /** Strikes the first of them only. */
    readonly fault: Omit<Fault, 'system'>;
    /** Records that the system holds for a customer. */
    count(snapshot: unknown, number: string): number;
  } | null;

  /** Names and parts of names; or nothing but numbers, and why. */
  readonly search: Offered<readonly FoundByText[]>;
  /** Found whatever else the ERP can do: by the number. */
  readonly foundByNumber: FoundByText;
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
  readonly documents: { readonly order: Offered<KnownDocument>; readonly invoice: Offered<KnownDocument> };
  /** Ways to write dates and times in which the same days must be read. */
  readonly dateFormats: readonly Variation[];
}
