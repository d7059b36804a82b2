import type { PlanLine, PlanOrigin } from '../../core/promotion-plan';
import type { Connection } from './connection';
import { targetLabelKey } from './targets';
import { problemOf } from './value-checks';

/** Makes checked lines for one connection. White space becomes single blanks: every field is one line. */
export type LineMaker = (
  target: string,
  value: string,
  origin: PlanOrigin | string,
  required?: boolean,
) => PlanLine;

/** A text as origin is a source of the CRM. */
export const lineMaker =
  (connection: Connection): LineMaker =>
  (target, value, origin, required = false) => {
    const sent = value.replaceAll(/[\t\r\n ]+/g, ' ').trim();
    return {
      target,
      labelKey: targetLabelKey(target),
      value: sent,
      origin: typeof origin === 'string' ? { kind: 'crm', source: origin } : origin,
      problem: problemOf(target, sent, connection, required),
    };
  };

export const withValue = (line: PlanLine): boolean => line.value !== '' || line.problem !== null;
