import type { Caller } from '../organisation';
import type { Table } from './csv';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

export type RowResult =
  | { readonly ok: true; readonly id: string; readonly created: boolean }
  | { readonly ok: false; readonly id: string; readonly error: string };

/** One ingest job (Bulk API 2.0). Rows are worked on as time goes by: see `advance`. */
export interface IngestJob {
  readonly id: string;
  readonly caller: Caller;
  readonly object: string;
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete';
  readonly externalIdFieldName: string | null;
  readonly columnDelimiter: string;
  readonly lineEnding: 'LF' | 'CRLF';
  /** API version, such as 66. */
  readonly version: number;
  readonly createdAt: number;
  state: JobState;
  changedAt: number;
  /** Milliseconds since 1970 at which the data was complete. */
  closedAt: number;
  data: string | null;
  table: Table;
  readonly results: RowResult[];
  errorMessage: string;
}

export const LINE_ENDS = { LF: '\n', CRLF: '\r\n' } as const;

export const isOver = ({ state }: IngestJob): boolean =>
  state === 'JobComplete' || state === 'Failed' || state === 'Aborted';
