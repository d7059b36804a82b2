/** Amounts are stored with three decimals; sums go through whole thousandths so that nothing is lost to binary. */
const SCALE = 1000;

export function sumOf(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += Math.round(amount * SCALE);
  return total / SCALE;
}

export function times(amount: number, factor: number): number {
  return Math.round(amount * factor * SCALE) / SCALE;
}
