import type { CrmPorts } from '../../src/crm/contract';
import type { Bench, Switches, Wire } from './connector-bench';
import type { CrmPerson, CrmSubject } from './crm-connector.subject';

type Values = Readonly<Record<string, string>>;

/** What the suite of import targets has to know of one CRM beside what the suite of connectors knows. */
export interface TargetSubject {
  readonly crm: CrmSubject;
  /** Settings of the system beside those of `crm.arrange`. */
  readonly switches: Switches;
  /** Who the connector is made for, and what an import needs beside. */
  readonly person: CrmPerson;
  readonly ports: Partial<CrmPorts>;
  /** Secrets that must stand in no error. */
  readonly secrets: readonly string[];
  readonly wire: {
    /** What inserts accounts, and what changes records. */
    readonly insert: Wire;
    readonly update: Wire;
  };
  /** A system with so many more accounts, some of them deleted with a link: what the keys must come to. */
  readonly keys: {
    readonly pageSizes: readonly number[];
    /** Settings under which the server gives its records differently. */
    readonly variants: readonly { readonly what: string; readonly switches: Switches }[];
    /** Ids of all living accounts, as the system holds them. */
    living(bench: Bench): Promise<readonly string[]>;
  };
  /** Values of a new account as they are sent, and as they must be read again. */
  readonly account: {
    readonly values: Values;
    readonly read: Values;
    /** Target keys of the name and of one further value of the account itself. */
    readonly name: string;
    readonly other: string;
  };
  /** Account ids that carry the External UID, as the system holds them. */
  linked(snapshot: unknown, externalUid: string): readonly string[];
  /** Values that the CRM does not take under these settings, so that one record of a batch fails. */
  readonly bad: { readonly values: Values; readonly code: string };
  /** What a CRM may make of a batch in which one record fails. */
  readonly batches: readonly { readonly what: string; readonly switches: Switches }[];
  /** Changes of one account with everything, and what of the store they change: `table.column`, audit columns left out. */
  readonly changes: readonly { readonly values: Values; readonly touches: readonly string[] }[];
  /** Every record of the store: id (with its table) to columns, without those that say when and by whom. */
  records(snapshot: unknown): ReadonlyMap<string, Readonly<Record<string, string | null>>>;
  /** An account without address, contact and numbers, and settings under which parts are added. */
  readonly bare: string;
  readonly addedParts: readonly { readonly what: string; readonly switches: Switches }[];
  /** Somebody has the account open, and lets it go again during the so-manieth wait. */
  readonly lengths: { readonly switches: Switches; readonly key: string; readonly max: number };
  readonly country: {
    readonly key: string;
    readonly known: readonly (readonly [text: string, code: string])[];
    readonly unknown: string;
  };
  /** Numbers that are the same to this CRM, and such that are not. */
  readonly phones: {
    readonly key: string;
    readonly same: string;
    readonly other: string;
    readonly value: string;
  };
  /** A user of its own for imports; null where whoever is signed in is used. */
  readonly service: {
    readonly wrong: Partial<CrmPorts>;
    readonly none: Partial<CrmPorts>;
    readonly logon: Wire;
    /** Somebody else signs on as the same user. */
    kick(bench: Bench): Promise<void>;
  } | null;
  /** Where further links stand; null where an account has one at most. */
  readonly furtherLinks: Partial<CrmPorts> | null;
}
