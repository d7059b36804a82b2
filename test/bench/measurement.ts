/** One line of the bench's table. */
export interface Measurement {
  readonly thing: string;
  /** With its unit. */
  readonly measured: string;
  /** '' where there is none and the figure is for information. */
  readonly budget: string;
  readonly verdict: 'within' | 'over' | 'info';
  /**
   * True for figures that are the same on every machine (sizes, counts, ratios): being over fails the run. Plain
   * times depend on the machine; they are judged aloud and fail nothing.
   */
  readonly gated: boolean;
}

type Unit = 'kB' | 'MB' | 'ms' | '×' | '%' | '';

interface Limit {
  readonly thing: string;
  readonly value: number;
  readonly most: number;
  readonly unit: Unit;
  /** What the figure is made of, behind it in brackets. */
  readonly detail?: string;
}

/** A figure with a budget that it may reach but not pass. Milliseconds are not gated, all else is. */
export function atMost({ thing, value, most, unit, detail }: Limit): Measurement {
  return {
    thing,
    measured: withDetail(withUnit(value, unit), detail),
    budget: `≤ ${withUnit(most, unit)}`,
    // A figure that could not be taken is no figure within its budget.
    verdict: value <= most ? 'within' : 'over',
    gated: unit !== 'ms',
  };
}

/** A figure without a budget. */
export function forInformation(thing: string, value: number, unit: Unit, detail?: string): Measurement {
  const measured = withDetail(withUnit(value, unit), detail);
  return { thing, measured, budget: '', verdict: 'info', gated: false };
}

const withDetail = (figure: string, detail = ''): string =>
  detail === '' ? figure : `${figure} (${detail})`;

function withUnit(value: number, unit: Unit): string {
  const digits = unit === '×' ? 2 : unit === '' || Number.isInteger(value) ? 0 : 1;
  return [value.toFixed(digits), unit].filter(Boolean).join(' ');
}
