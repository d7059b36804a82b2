import type { AppErrorJson } from '../core/app-error';
import type { ErpLinkFields } from '../core/erp-link';
import type { RowNote } from '../core/import-run';
import type { IndexedAccount } from '../core/indexed-account';

export type { IndexedAccount } from '../core/indexed-account';

/** A value of the account, its primary address or its primary contact that an import can write. */
export interface ImportTarget {
  /** `company.comp_name`, `address.addr_city`, `person.pers_lastname`, `phone.Business`, `email.Business` ... */
  readonly key: string;
  /** '' for a field of the installation's own, which has a `label` instead. */
  readonly labelKey: string;
  /** The CRM's own caption of a field that has no locale key. */
  readonly label?: string;
  /** Mapping source unless the administrator chose another, see core/import-mapping; '' maps nothing. */
  readonly defaultSource: string;
  /** Characters that it holds unless the CRM says otherwise; 0 for not known. */
  readonly maxLength: number;
  /** An account cannot be inserted without it. */
  readonly required: boolean;
  /** Belongs to the CRM unless the administrator says otherwise. */
  readonly crmOwned: boolean;
}

/** Makes the targets of one CRM, whose labels are `<crm>_target_<key>`. */
export const importTargetOf =
  (crm: string) =>
  (
    key: string,
    defaultSource: string,
    maxLength: number,
    extra: Partial<Pick<ImportTarget, 'required' | 'crmOwned'>> = {},
  ): ImportTarget => ({
    key,
    labelKey: `${crm}_target_${key.toLowerCase().replaceAll('.', '_')}`,
    defaultSource,
    maxLength,
    required: false,
    crmOwned: false,
    ...extra,
  });

/** An account as it stands in the CRM. */
export interface TargetAccount extends IndexedAccount {
  /** Of the primary address; '' where there is none. */
  readonly postalCode: string;
  /** Text by target key. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the records that the values stand on (primary address, contact, numbers), for `update`. Opaque. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface NewAccount {
  readonly values: Readonly<Record<string, string>>;
  readonly link: ErpLinkFields;
}

export interface AccountChange {
  readonly account: TargetAccount;
  /** Only what changes, by target key. */
  readonly values: Readonly<Record<string, string>>;
  /** The link of an account that had none; null leaves the links alone. */
  readonly link: ErpLinkFields | null;
}

/** What became of one record of a batch. */
export type WriteResult =
  | {
      readonly ok: true;
      readonly id: string;
      /** What was put in where the CRM cannot do without a value: the contact is named as the company. */
      readonly notes?: readonly RowNote[];
    }
  | { readonly ok: false; readonly error: AppErrorJson };

/** Values as this CRM takes them. */
export interface FittedValues {
  readonly values: Readonly<Record<string, string>>;
  /** What had to be changed or left out: a value shortened, a country not in the CRM's list. */
  readonly notes: readonly RowNote[];
}

/** What is learned of the CRM once per run; plain data. */
export interface TargetFacts {
  /** Characters by target key, where the CRM says; 0 for no limit. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Codes by what they may be called, in lower case, by target key: countries, selections. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Accounts read by key and written in batches. Methods throw `AppError`.
 */
export interface CustomerTarget {
  /** What every installation has. A run writes these, and whatever else its mapping names of `listTargets`. */
  readonly targets: readonly ImportTarget[];
  /**
   * `targets` and the installation's own fields, for the page where the mapping is chosen. Asked as whoever is signed in:
   * needs no `prepare` and disturbs no import.
   */
  listTargets(): Promise<readonly ImportTarget[]>;
  /** Largest batches worth sending, to be looked up after `prepare`; the workflow goes below them when the CRM gets slow. */
  readonly sizes: {
    readonly keys: number;
    readonly find: number;
    readonly read: number;
    readonly insert: number;
    readonly update: number;
  };
  /**
   * Signs on and looks whether all is there. `expected`: customers that the run is about, 0 for not known: a CRM may have a
   * way of its own for many.
   * @throws AppError `CRM-SERVICE-USER` (a sign-on is never tried again by itself), `CRM-FIELDS-MISSING`, `CRM-ENTITY-CLOSED` ...
   */
  prepare(expected?: number): Promise<TargetFacts>;
  /**
   * Every account, deleted ones with a link too, by ascending id after `cursor`: '' for the first page, `next` of a page, or
   * the id of any account, whenever that was read.
   */
  readKeys(
    cursor: string,
    size: number,
  ): Promise<{ readonly accounts: readonly IndexedAccount[]; readonly next: string | null }>;
  /** Accounts, deleted ones too, that carry one of these External UIDs now, whatever an index says. At most `sizes.find`. */
  findLinked(externalUids: readonly string[]): Promise<readonly IndexedAccount[]>;
  /** Accounts by id as they stand now, deleted ones marked; those that are gone are missing. At most `sizes.read`. */
  read(ids: readonly string[]): Promise<readonly TargetAccount[]>;
  /**
   * Mapped values as this CRM takes them. Those that it cannot be without, and that are empty, are left out. Pure.
   */
  fit(values: Readonly<Record<string, string>>, facts: TargetFacts): FittedValues;
  /** Whether two values of a target mean the same to this CRM (a telephone number's punctuation). Pure. */
  same(key: string, left: string, right: string): boolean;
  /**
   * Inserts at most `sizes.insert` accounts with their address, contact, numbers and link; one result each in their order.
   * @throws AppError `IMPORT-UNCERTAIN` when it is not known which of them were inserted; any other code means none was
   */
  insert(accounts: readonly NewAccount[]): Promise<readonly WriteResult[]>;
  /**
   * Changes at most `sizes.update` accounts; one result each. Doing it again changes nothing more, so a lost answer is
   * settled by reading and comparing.
   */
  update(changes: readonly AccountChange[]): Promise<readonly WriteResult[]>;
  /** Signs off. Never throws. */
  close(): Promise<void>;
}
