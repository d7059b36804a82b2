import type { ImportCriteria } from '../core/import-criteria';
import { localDayOf, startOfLocalDay } from './local-day';

/** Criteria while they are typed. */
export interface CriteriaDraft {
  /** As the date field holds it; '' for none. */
  readonly day: string;
  /** The exact moment where it was not typed but taken over from the last import; null means the begin of `day`. */
  readonly at: number | null;
  readonly from: string;
  readonly to: string;
}

export const EMPTY_DRAFT: CriteriaDraft = { day: '', at: null, from: '', to: '' };

export const sinceMoment = (draft: CriteriaDraft, at: number): CriteriaDraft => ({
  ...draft,
  day: localDayOf(at),
  at,
});

export const toCriteria = ({ day, at, from, to }: CriteriaDraft): ImportCriteria => ({
  since: at ?? startOfLocalDay(day),
  from: from.trim(),
  to: to.trim(),
});

export const sameCriteria = (left: ImportCriteria, right: ImportCriteria): boolean =>
  left.since === right.since && left.from === right.from && left.to === right.to;

/** Digits invite to be read as a number, which is not how the range is compared. */
export const looksNumeric = ({ from, to }: CriteriaDraft): boolean => /\d/.test(from + to);
