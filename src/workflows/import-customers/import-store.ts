import type { ErpLinkFields } from '../../core/erp-link';
import type { ImportOutcome, ImportRow, ImportRun } from '../../core/import-run';
import type { SourceCustomer } from '../../core/source-customer';

/** What an account is looked up by in the key index. `name`, `domain` and `tax` only hold accounts without a link. */
export type IndexKind = 'uid' | 'number' | 'name' | 'domain' | 'tax';

/** One entry of the key index; an account has several. */
export interface IndexEntry {
  readonly kind: IndexKind;
  /**
   * - `uid`: External UID · `number`: `erp:company:customer number`
   * - `name`: folded name · `domain`, `tax`: as `import-match.ts` writes them
   */
  readonly value: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly deleted: boolean;
  /** The link that the entry is about; null for an account without. */
  readonly link: ErpLinkFields | null;
}

/** The page of customers that is worked on. */
export interface ImportPage {
  readonly customers: readonly SourceCustomer[];
  /** Cursor of the next page; null after the last. */
  readonly next: string | null;
  /** Customers of it that have an outcome. */
  readonly done: number;
  /**
   * Positions within the page that are being inserted right now. Found after an interruption, they are looked up in the
   * CRM before anything is sent again.
   */
  readonly sent: readonly number[];
}

export interface RowQuery {
  /** '' for all. */
  readonly outcome: ImportOutcome | '';
  /** Part of number, name or record key, in any case; '' for all. */
  readonly text: string;
  readonly from: number;
  readonly size: number;
}

/**
 * Where imports rest. What one call writes is written together or not at all, and has reached the disk when it resolves.
 */
export interface ImportStore {
  /**
   * Writes a new run.
   * @throws AppError `IMPORT-RUNNING` while another run for the same organisation is not over
   */
  begin(run: ImportRun): Promise<void>;
  get(runId: string): Promise<ImportRun | null>;
  /** Newest first; at most 50 are kept. */
  list(): Promise<readonly ImportRun[]>;
  /** Changes a run as it stands at that moment; null when it is gone. */
  change(runId: string, change: (run: ImportRun) => ImportRun): Promise<ImportRun | null>;
  /** The next state of a run with its page (null for none, undefined leaves it) and further rows. `change` sees what a user did meanwhile (pause, cancel). */
  checkpoint(
    runId: string,
    change: (run: ImportRun) => ImportRun,
    written: { readonly page?: ImportPage | null; readonly rows?: readonly ImportRow[] },
  ): Promise<ImportRun>;
  page(runId: string): Promise<ImportPage | null>;
  /** Rows in their order, and how many there are in all. */
  rows(
    runId: string,
    query: RowQuery,
  ): Promise<{ readonly rows: readonly ImportRow[]; readonly total: number }>;
  /** A run that is over, with its rows. */
  remove(runId: string): Promise<void>;
  /** Forgets the key index of an organisation. */
  clearIndex(org: string): Promise<void>;
  /** Adds entries, or replaces those of the same account, kind and value. */
  addToIndex(org: string, entries: readonly IndexEntry[]): Promise<void>;
  /** Entries by value, for the values that have any. */
  lookUp(
    org: string,
    kind: IndexKind,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexEntry[]>>;
}
