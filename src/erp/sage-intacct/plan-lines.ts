import type { PlanLine, PlanOrigin } from '../../core/promotion-plan';
import { targetLabelKey } from './targets';
import { problemOf } from './value-checks';

const FORM: PlanOrigin = { kind: 'form' };
export const COMPUTED: PlanOrigin = { kind: 'computed' };

/** A checked line. Line ends become blanks except in comments: every other field is one line. */
export function planLine(target: string, value: string, origin: PlanOrigin, required = false): PlanLine {
  const sent = target === 'COMMENTS' ? value.trim() : value.replaceAll(/[\t\r\n ]+/g, ' ').trim();
  return {
    target,
    labelKey: targetLabelKey(target),
    value: sent,
    origin,
    problem: problemOf(target, sent, required),
  };
}

export const crmLine = (target: string, value: string, source: string): PlanLine =>
  planLine(target, value, { kind: 'crm', source });

export const formOrigin = (key: string, defaulted: readonly string[]): PlanOrigin =>
  defaulted.includes(key) ? { kind: 'default' } : FORM;

export const withValue = (line: PlanLine): boolean => line.value !== '' || line.problem !== null;
