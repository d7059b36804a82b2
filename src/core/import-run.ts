import type { AppErrorJson } from './app-error';
import type { FieldDifference } from './field-difference';
import type { ImportCriteria } from './import-criteria';
import type { ImportSettings } from './import-settings';

/** How a row of an import ended. In a preview it is what would happen; nothing is written then. */
export const IMPORT_OUTCOMES = [
  'inserted',
  'updated',
  'unchanged',
  'proposed',
  'conflict',
  'failed',
] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

/** Something to know about a row: a locale key and what fills it. */
export interface RowNote {
  readonly labelKey: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A company that may be the customer, for an administrator to choose. */
export interface ProposedCompany {
  readonly id: string;
  readonly name: string;
  /** Locale keys of what is equal: `import_same_name_post_code`, `import_same_domain`, ...: see core/import-proposals. */
  readonly reasons: readonly string[];
}

/** What became of one customer. Small: there may be a million of them. */
export interface ImportRow {
  /** Position in the run, from 0. */
  readonly index: number;
  readonly recordKey: string;
  readonly number: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** Id of the CRM account, or ''. */
  readonly accountId: string;
  /** Why it is so (conflict), and what to know (a value was shortened). */
  readonly notes: readonly RowNote[];
  /** Of a `failed` row. */
  readonly error: AppErrorJson | null;
  /** What was or would be changed; kept for samples and updates, by target key. */
  readonly differences: readonly FieldDifference[];
  /** Of a `proposed` row. */
  readonly proposals: readonly ProposedCompany[];
}

/**
 * - `running`: a driver works on it, or will when the worker wakes up
 * - `paused`: until *Resume* · `waiting`: it goes on by itself, or with *Resume*, once `error` is mended
 * - `cancelling`: stops after the running batch
 * - `done`, `cancelled`: over
 */
export type ImportState = 'running' | 'paused' | 'waiting' | 'cancelling' | 'done' | 'cancelled';

export const isOver = (state: ImportState): boolean => state === 'done' || state === 'cancelled';

/** What an administrator decided about a customer: merged with that account, or a new one. */
export type RowDecision = { readonly kind: 'link'; readonly accountId: string } | { readonly kind: 'insert' };

/** By record key. */
export type RowDecisions = Readonly<Record<string, RowDecision>>;

/** One import, as it rests in storage; a run that was interrupted is continued from this and its page. */
export interface ImportRun {
  readonly id: string;
  readonly integrationId: string;
  readonly integrationName: string;
  /** ERP id and company, as in the External UID. */
  readonly erp: string;
  readonly company: string;
  readonly crm: string;
  readonly org: string;
  readonly mode: 'preview' | 'sync';
  readonly criteria: ImportCriteria;
  /** So many single customers instead of the criteria, kept apart from the run; null for the criteria. */
  readonly only: number | null;
  readonly decisions: RowDecisions;
  /** As they were when the run began. */
  readonly settings: ImportSettings;
  readonly state: ImportState;
  /** `index`: the CRM's keys are read · `rows`: customers are worked on. */
  readonly phase: 'index' | 'rows';
  /** Where reading the CRM's keys goes on. */
  readonly indexCursor: string;
  readonly indexed: number;
  /** Where reading the source goes on: '' before the first page, null after the last. */
  readonly sourceCursor: string | null;
  /** Rows per source page at the moment; adapts to what answers in time. */
  readonly pageSize: number;
  /** Customers that match, counted when the run began; null before that. */
  readonly total: number | null;
  /** Rows that have an outcome. */
  readonly done: number;
  readonly counts: OutcomeCounts;
  readonly startedAt: number;
  readonly updatedAt: number;
  /** Milliseconds that were worked on it, waits for a person not counted. */
  readonly activeMs: number;
  /** Why it is `waiting`, or was cancelled without knowing all; null otherwise. */
  readonly error: AppErrorJson | null;
  /** How often in a row it came to `waiting` without having got any further; see core/import-resuming. */
  readonly attempts: number;
}

export const NO_OUTCOMES: OutcomeCounts = {
  inserted: 0,
  updated: 0,
  unchanged: 0,
  proposed: 0,
  conflict: 0,
  failed: 0,
};

/** How every run begins, whatever it is about. */
export const NOTHING_DONE = {
  state: 'running',
  phase: 'index',
  indexCursor: '',
  indexed: 0,
  sourceCursor: '',
  total: null,
  done: 0,
  counts: NO_OUTCOMES,
  activeMs: 0,
  error: null,
  attempts: 0,
} as const satisfies Partial<ImportRun>;
