import type { ImportOutcome, ImportRow, ImportRun } from '../../core/import-run';
import type { IndexEntry, IndexKind } from '../../core/indexed-account';
import type { SourceCustomer } from '../../core/source-customer';

export type { IndexEntry, IndexKind } from '../../core/indexed-account';

/** How far the page is. Small beside the page, and written far more often: a record of its own. */
export interface PageMarks {
  /** Positions within the page whose customers have a row. */
  readonly done: readonly number[];
  /**
   * Positions that are being inserted right now. Found after an interruption, they are looked up in the CRM before anything
   * is sent again.
   */
  readonly sent: readonly number[];
  /** Positions whose accounts are being changed right now: read again after an interruption, they count as updated. */
  readonly changed: readonly number[];
}

/** The page of customers that is worked on; no two of them have the same record key. */
export interface ImportPage extends PageMarks {
  readonly customers: readonly SourceCustomer[];
  /** Cursor of the next page; null after the last. */
  readonly next: string | null;
}

/** What goes with the next state of a run. What is left out stays as it is. */
export interface CheckpointParts {
  /** A new page with its marks; null takes page and marks away. */
  readonly page?: ImportPage | null;
  /** The marks of the present page. */
  readonly marks?: PageMarks;
  /** Further rows, or the rows of these indexes anew. The record keys of a run's rows differ. */
  readonly rows?: readonly ImportRow[];
  /** Entries for the key index of the run's organisation, added as `addToIndex` does. */
  readonly entries?: readonly IndexEntry[];
  /** How far the key index is with them. */
  readonly index?: IndexState;
}

/** How far the key index of an organisation is. */
export interface IndexState {
  /** When the reading of all accounts began, milliseconds since 1970; null before it came to its end. */
  readonly completeAt: number | null;
  /** Id of the last account that was read into it, '' for none: later ones came since. */
  readonly upTo: string;
}

export const NO_INDEX: IndexState = { completeAt: null, upTo: '' };

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
   * Writes a new run, and the record keys of the customers that it is about where it does not go by criteria.
   * @throws AppError `IMPORT-RUNNING` while another run for the same organisation is not over
   */
  begin(run: ImportRun, subset?: readonly string[]): Promise<void>;
  get(runId: string): Promise<ImportRun | null>;
  /** Some of the record keys that a run was begun with, in their order: from a position on, at most `size`. */
  subset(runId: string, from: number, size: number): Promise<readonly string[]>;
  /** Newest first; at most 50 are kept. */
  list(): Promise<readonly ImportRun[]>;
  /** Changes a run as it stands at that moment; null when it is gone. */
  change(runId: string, change: (run: ImportRun) => ImportRun): Promise<ImportRun | null>;
  /**
   * The next state of a run and all that goes with it. `change` sees what a user did meanwhile (pause, cancel).
   * @throws AppError `IMPORT-GONE` when the run is no longer kept
   */
  checkpoint(
    runId: string,
    change: (run: ImportRun) => ImportRun,
    parts: CheckpointParts,
  ): Promise<ImportRun>;
  /** @throws AppError `INTERNAL` for a page that cannot be read any more */
  page(runId: string): Promise<ImportPage | null>;
  /** The rows that a run has of these customers, by record key. */
  rowsOf(runId: string, recordKeys: readonly string[]): Promise<ReadonlyMap<string, ImportRow>>;
  /** Rows in their order, and how many there are in all. */
  rows(
    runId: string,
    query: RowQuery,
  ): Promise<{ readonly rows: readonly ImportRow[]; readonly total: number }>;
  /**
   * Takes a run away with all that belongs to it.
   * @throws AppError `IMPORT-RUNNING` for a run that is not over
   */
  remove(runId: string): Promise<void>;
  indexState(org: string): Promise<IndexState>;
  /** Forgets the key index of an organisation, and how far it was. */
  clearIndex(org: string): Promise<void>;
  /** Adds entries, or replaces those of the same account, kind and value. */
  addToIndex(org: string, entries: readonly IndexEntry[]): Promise<void>;
  /** Entries by value, for the values that have any; of one value 50 at most, any of them. */
  lookUp(
    org: string,
    kind: IndexKind,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexEntry[]>>;
}
