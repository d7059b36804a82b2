import type { CrmAccount } from '../../src/core/crm-account';
import type { ErpLinkFields } from '../../src/core/erp-link';
import type { CrmTokens } from '../../src/crm/contract';
import type { HttpRequest } from '../../src/transport/http-port';
import type { SimulatedSystem } from '../sandbox/simulated-system';
import type { Bench, Switches, Wire } from './connector-bench';

/** `admin` may set the organisation up; `rep` and `colleague` work with records. */
export type CrmPerson = 'admin' | 'rep' | 'colleague';

/** An account of the seed under certain settings, and what reading it must come to. */
interface ReadAs {
  readonly what: string;
  readonly switches: Switches;
  readonly record: string;
  readonly account: {
    readonly [part in keyof CrmAccount]?: unknown;
  };
}

/**
 * Everything the suite has to know of one CRM and of its simulated system. Where CRMs differ legitimately, it is a
 * field here; what they must have in common is a case of the suite.
 */
export interface CrmSubject {
  /** As in the registry. */
  readonly id: string;
  createSystem(now: () => number): SimulatedSystem;
  /** Settings of the system after every reset: the link fields are there, and everybody may write them. */
  arrange(origin: string): Switches;
  /** Where the API is called, see `CrmConnection.address`. */
  address(origin: string): string;
  /** Signs a person in as a browser would. */
  signIn(bench: Bench, who: CrmPerson): Promise<CrmTokens>;
  /** Tokens that one request carried. */
  secretsIn(request: Pick<HttpRequest, 'url' | 'headers' | 'body'>): readonly string[];
  /** How the CRM says that it cannot handle what it was `told`. */
  complaint(told: string): unknown;
  /** How often a call looks for another token, or session, before it gives up. */
  readonly mostRenewals: number;
  readonly wire: {
    /** Whatever a token is shown to. */
    readonly api: Wire;
    /** Reads of records. */
    readonly read: Wire;
    /** Whatever may change a record. */
    readonly write: Wire;
    /** Renewals of a token. */
    readonly renew: Wire;
    /** Whatever the set-up of an organisation changes. */
    readonly setUp: Wire;
  };

  /** Id of a named record; `free` and `other` carry no link. */
  recordId(bench: Bench, record: string): string;
  readonly free: string;
  readonly other: string;
  /** Other ways to write the same record id. */
  sameId(id: string): readonly string[];
  /** What is the id of no account. */
  readonly noAccount: readonly string[];
  /** Well-formed, of an account that never was. */
  readonly neverWas: string;

  /** The link as the system holds it. */
  linkOf(snapshot: unknown, id: string): ErpLinkFields;
  /** A person at the CRM's own screen changes the name (and with it the version) of a record. */
  rename(bench: Bench, id: string, name: string): Promise<void>;
  remove(bench: Bench, id: string): Promise<void>;

  readonly identity: { readonly userName: string; readonly displayName: string };
  /** Users who can own accounts, by name, and settings that change what is said of them. */
  readonly users: {
    readonly all: readonly { readonly name: string; readonly email: string }[];
    /** Of everything but their names nothing may be read. */
    readonly hidden: Switches;
    /** So many more of them, on pages of so many. */
    more(bench: Bench, count: number, page: number): Promise<void>;
  };
  readonly readAs: readonly ReadAs[];
  /** Names of the contacts of `free`, in their order. */
  readonly contacts: readonly string[];
  /**
   * HTTP requests of reading an account, and of what is done to a link; a CRM without conditional writes reads before and
   * after each.
   */
  readonly calls: {
    readonly readAccount: number;
    readonly reserve: number;
    readonly writeLink: number;
    readonly clearLink: number;
  };
  /** Whether two records can carry the same key. */
  readonly keysAreUnique: boolean;

  readonly fields: {
    readonly absent: Switches;
    readonly hidden: Switches;
    readonly readOnly: Switches;
    /** Whether the CRM says how long a value may be; where not, lengths are 0. */
    readonly lengths: 'told' | 'untold';
    /** One of them may not be written. */
    readonly oneReadOnly: { readonly field: string; readonly switches: Switches };
  };
  readonly validation: { readonly switches: Switches; readonly message: string };
  /** Somebody else holds the record against writes. */
  hold(bench: Bench, id: string): void;
  letGo(bench: Bench): void;
  /** Rules against duplicate names, which a write of the link has nothing to do with; at least that there are none. */
  readonly duplicateRules: readonly { readonly what: string; readonly switches: Switches }[];
  /** Ends the token that a person works with. */
  expire(bench: Bench): Promise<void>;
  /** Settings under which the day's allowance of requests is used up; null where there is no allowance. */
  readonly limit: Switches | null;
  /** The failure that a system too busy to answer comes to. */
  readonly throttled: string;
  /** Settings under which new fields show up late. */
  readonly late: Switches | null;
  /** Whether we set the organisation up, or say how an administrator does. */
  readonly setUp: 'by us' | 'by hand';
  /** What the set-up made, as the system holds it: counts that a second run must not change. */
  setUpOf(snapshot: unknown): unknown;
}
