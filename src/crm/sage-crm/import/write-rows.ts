import { AppError, toAppError } from '../../../core/app-error';
import { textOf, type XmlElement } from '../../../transport/xml-element';
import type { CrmPorts } from '../../contract';
import { hasCode } from '../session-call';
import { type Columns, type EntityName, recordElement, writeOperation } from './record-elements';
import { recordError } from './record-error';
import type { ServiceSession } from './service-session';

/** Columns of one record that are to be changed, its id among them, and which account it is written for. */
export interface RowWrite {
  readonly entity: EntityName;
  readonly columns: Columns;
  readonly at: number;
}

export interface RowWriting {
  readonly session: ServiceSession;
  pause: CrmPorts['pause'];
}

/** Waits for somebody who is saving the record. */
const LOCK_WAITS_MS = [1000, 3000, 9000];

/**
 * Changes records of one kind in one call; where that is refused, or not all of them were changed, each by itself. Doing it
 * again changes nothing more. Answers what was refused, by account.
 * @throws AppError for what is about the whole server, or a lost answer
 */
export async function writeRows(
  writing: RowWriting,
  entity: EntityName,
  rows: readonly RowWrite[],
): Promise<ReadonlyMap<number, AppError>> {
  if (rows.length === 0) return new Map();
  const refusal = await update(writing, entity, rows);
  if (!refusal) return new Map();
  const refusals = new Map<number, AppError>();
  for (const row of rows) {
    const error =
      rows.length === 1 ? await insist(writing, entity, row, refusal) : await insist(writing, entity, row);
    if (error) refusals.set(row.at, error);
  }
  return refusals;
}

/** One record, again while somebody else has it open. `refusal`: what was said of it already. */
async function insist(
  writing: RowWriting,
  entity: EntityName,
  row: RowWrite,
  refusal?: AppError,
): Promise<AppError | null> {
  let error = refusal ?? (await update(writing, entity, [row]));
  for (const wait of LOCK_WAITS_MS) {
    if (!error || recordError(error).code !== 'CRM-RECORD-LOCKED') break;
    await writing.pause(wait);
    error = await update(writing, entity, [row]);
  }
  return error && recordError(error);
}

/** The refusal; null when all were changed. */
async function update(
  { session }: RowWriting,
  entity: EntityName,
  rows: readonly RowWrite[],
): Promise<AppError | null> {
  const records = rows.map(({ columns }) => recordElement(entity, columns));
  try {
    const answer = await session.write(writeOperation('update', entity, records));
    return wasDone(answer, rows.length) ? null : new AppError('CRM-REFUSED', { params: { message: '' } });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (hasCode(error, 'CRM-REFUSED')) return error;
    throw error;
  }
}

/** An answer that does not count counts as done. */
function wasDone(answer: XmlElement, count: number): boolean {
  const said = textOf(answer, 'numberupdated');
  const success = textOf(answer, 'updatesuccess');
  return !/^(?:false|0|n)$/i.test(success) && (said === '' || Number(said) === count);
}
