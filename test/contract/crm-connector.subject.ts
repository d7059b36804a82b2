import type { CrmAccount } from '../../src/core/crm-account';
import type { ErpLinkFields } from '../../src/core/erp-link';
import type { CrmTokens } from '../../src/crm/contract';
import type { LoggedRequest } from '../sandbox/sandbox';
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
  /** Signs a person in as a browser would. */
  signIn(bench: Bench, who: CrmPerson): Promise<CrmTokens>;
  /** Tokens that one request carried. */
  secretsIn(request: LoggedRequest): readonly string[];
  readonly wire: {
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
    more(count: number, page: number): Switches;
  };
  readonly readAs: readonly ReadAs[];
  /** Names of the contacts of `free`, in their order. */
  readonly contacts: readonly string[];
  /** HTTP requests of reading an account. */
  readonly readAccountCalls: number;

  readonly fields: {
    readonly absent: Switches;
    readonly hidden: Switches;
    readonly readOnly: Switches;
    /** One of them may not be written. */
    readonly oneReadOnly: { readonly field: string; readonly switches: Switches };
  };
  readonly validation: { readonly switches: Switches; readonly message: string };
  /** The record is held by somebody else for so many writes; null for ever. */
  locked(id: string, times: number | null): Switches;
  /** Rules against duplicate names, which a write of the link has nothing to do with. */
  readonly duplicateRules: readonly { readonly what: string; readonly switches: Switches }[];
  readonly expire: Switches;
  readonly limit: Switches;
  /** Settings under which new fields show up late. */
  readonly late: Switches | null;
  /** What the set-up made, as the system holds it: counts that a second run must not change. */
  setUpOf(snapshot: unknown): unknown;
}
