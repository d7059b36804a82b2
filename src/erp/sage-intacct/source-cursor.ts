import * as v from 'valibot';
import { readCursorAs } from '../../core/read-cursor-as';

/**
 * What is being read:
 * - `all`: every customer by record number
 * - `changed`: by time of change · `tied`: those of one second, by record number
 * - `keyed`: what is left of `changed` by record number, where its times turned out to be in no order
 * - `unstamped`: those without a time of change that were created since
 * - `contacts`: those of which only a contact changed
 * - `recent`: what was changed while all that was read
 */
const PHASES = ['all', 'changed', 'tied', 'keyed', 'unstamped', 'contacts', 'recent'] as const;

const cursorSchema = v.object({
  phase: v.picklist(PHASES),
  /** Record number after which the phase goes on. */
  after: v.pipe(v.string(), v.regex(/^\d+$/)),
  /** Milliseconds since 1970: of `changed`, `tied` and `keyed`. */
  from: v.number(),
  /** Upper bound of `changed` in the gateway's time, set when the run began. */
  until: v.number(),
  /** Of `contacts`: the contacts whose customers are being read, and the last contact that was asked for. */
  contacts: v.array(v.string()),
  contactAfter: v.pipe(v.string(), v.regex(/^\d+$/)),
});

/** Where reading goes on: instants and record keys only, so that it holds for days and in any session. */
export type SourcePosition = v.InferOutput<typeof cursorSchema>;

export const FIRST: SourcePosition = {
  phase: 'all',
  after: '0',
  from: 0,
  until: 0,
  contacts: [],
  contactAfter: '0',
};

export const writeCursor = (position: SourcePosition): string => JSON.stringify(position);

/** @throws AppError `INTERNAL` for anything but a cursor of ours */
export const readCursor = (cursor: string): SourcePosition =>
  readCursorAs(cursor, (json) => v.parse(cursorSchema, json));
