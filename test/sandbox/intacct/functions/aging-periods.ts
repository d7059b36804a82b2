import { FunctionFailure, invalid } from '../errors';

/** A bucket of the aging report in days; the last one has no end. */
export interface AgingPeriod {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export const DEFAULT_PERIODS = '0-30,31-60,61-90,91-120,121-';

/** Reads `0-30,31-60,61-`. @throws FunctionFailure BL03000018 for anything else */
export function readAgingPeriods(text: string): AgingPeriod[] {
  return text.split(',').map((label) => {
    const [, from, to] = /^\s*(\d+)-(\d*)\s*$/.exec(label) ?? [];
    if (from === undefined) throw new FunctionFailure(invalid(`Invalid aging period '${label}'.`));
    return { label: label.trim(), from: Number(from), to: to ? Number(to) : Number.POSITIVE_INFINITY };
  });
}
