/** Sums and compares amounts as whole ten-thousandths, so that no cent is lost to binary fractions. */
const SCALE = 10_000;

export function toUnits(amount: string): number {
  return amount === '' ? 0 : Math.round(Number(amount) * SCALE);
}

/** Plain decimal without grouping; whole amounts have no fraction, trailing zeros are dropped. */
export function fromUnits(units: number): string {
  return String(Number((units / SCALE).toFixed(4)));
}

export function sumOf(amounts: Iterable<string>): string {
  let total = 0;
  for (const amount of amounts) total += toUnits(amount);
  return fromUnits(total);
}

export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
