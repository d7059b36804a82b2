/** How many records are asked for, or sent, at a time: less after trouble, slowly more again while all goes well. */
export interface AdaptiveSize {
  readonly size: number;
  /** Growing stops here: somewhat below what last made trouble, and forgotten little by little. */
  readonly ceiling: number;
  readonly smallest: number;
  readonly largest: number;
}

const GROWTH = 1.25;
const BELOW_TROUBLE = 0.8;
/** Of the largest size, with each success. */
const FORGETTING = 0.02;

export const adaptiveSize = (smallest: number, largest: number, size = largest): AdaptiveSize => ({
  size: Math.min(largest, Math.max(smallest, size)),
  ceiling: largest,
  smallest,
  largest,
});

export function shrink(present: AdaptiveSize): AdaptiveSize {
  const { size, smallest } = present;
  return {
    ...present,
    size: Math.max(smallest, Math.floor(size / 2)),
    ceiling: Math.max(smallest, size * BELOW_TROUBLE),
  };
}

export function grow(present: AdaptiveSize): AdaptiveSize {
  const { size, ceiling, smallest, largest } = present;
  return {
    ...present,
    size: Math.max(smallest, Math.min(Math.floor(ceiling), Math.ceil(size * GROWTH))),
    ceiling: Math.min(largest, ceiling + largest * FORGETTING),
  };
}
