/** The middle value; with an even number of them, the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** How often a figure was taken and how far its values lie apart. */
export const spread = (values: readonly number[]): string =>
  `${values.length} times, ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
