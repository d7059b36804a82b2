import { type AdaptiveSize, grow, shrink } from '../../core/adaptive-size';

const SLOW_MS = 10_000;
/** A job of thousands may take longer than a call with a few. */
const MAY_TAKE_MS = 50;

/** The size of the next batch after one that was answered in so many milliseconds. */
export function answeredIn(present: AdaptiveSize, ms: number, records: number): AdaptiveSize {
  if (ms > SLOW_MS + records * MAY_TAKE_MS) return shrink(present);
  return records >= present.size ? grow(present) : present;
}
