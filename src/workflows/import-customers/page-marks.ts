import { AppError } from '../../core/app-error';
import type { SourceCustomer } from '../../core/source-customer';
import type { ImportPage, PageMarks } from './import-store';

export const newMarks = (): PageMarks => ({ done: [], sent: [], changed: [] });

/** Marks once these positions have a row. */
export function marksDone({ done, sent, changed }: PageMarks, positions: readonly number[]): PageMarks {
  const ended = new Set(positions);
  const open = (position: number): boolean => !ended.has(position);
  return { done: [...done, ...positions], sent: sent.filter(open), changed: changed.filter(open) };
}

export const marksSent = (marks: PageMarks, sent: readonly number[]): PageMarks => ({
  done: marks.done,
  sent,
  changed: marks.changed,
});

export const marksChanged = (marks: PageMarks, positions: readonly number[]): PageMarks => ({
  done: marks.done,
  sent: marks.sent,
  changed: [...new Set([...marks.changed, ...positions])],
});

export const hasOpen = ({ customers, done }: ImportPage): boolean => done.length < customers.length;

/** Positions without a row, in order. */
export function openPositions({ customers, done }: ImportPage): readonly number[] {
  const ended = new Set(done);
  return customers.flatMap((_, position) => (ended.has(position) ? [] : [position]));
}

/** @throws AppError `INTERNAL` when marks and page do not belong together */
export function customerAt(page: ImportPage | null, position: number): SourceCustomer {
  const customer = page?.customers[position];
  if (!customer) throw new AppError('INTERNAL', { raw: `The page has no customer at ${position}` });
  return customer;
}
