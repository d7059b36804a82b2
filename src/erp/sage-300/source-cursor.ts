import * as v from 'valibot';
import { readCursorAs } from '../../core/read-cursor-as';

/**
 * Where reading goes on:
 * - `after`: behind this customer number, in the order of numbers
 * - `skip`: so many rows from the start, where a version keeps no order of numbers; `last` were the last of them
 */
const schema = v.union([
  v.strictObject({ after: v.string() }),
  v.strictObject({
    skip: v.pipe(v.number(), v.integer(), v.minValue(0)),
    last: v.array(v.string()),
  }),
]);

export type SourcePosition = v.InferOutput<typeof schema>;

export const FIRST: SourcePosition = { after: '' };
/** The first row of a reading by position. */
export const FROM_START: SourcePosition = { skip: 0, last: [] };

export const writeCursor = (position: SourcePosition): string => JSON.stringify(position);

/** @throws AppError `INTERNAL` for anything but a cursor of ours */
export const readCursor = (cursor: string): SourcePosition =>
  readCursorAs(cursor, (json) => v.parse(schema, json));
