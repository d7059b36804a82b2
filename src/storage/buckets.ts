/**
 * Texts that end in two digits share a bucket with those that differ in them only; any other text is a bucket of its own.
 * What costs in IndexedDB is the number of records, and customers that were numbered one after the other are added and
 * looked up that way too.
 */
export const bucketOf = (value: string): string =>
  endsInDigits(value) ? `${value.slice(0, -2)}${SHARED}` : value;

/** Different values that a bucket can hold. */
export const sizeOfBucket = (bucket: string): number => (bucket.endsWith(SHARED) ? 100 : 1);

/** Of one key no part contains it, so that none is the beginning of another's. */
const SEPARATOR = '\0';
const SHARED = '\u0001';

export const keyOf = (...parts: readonly string[]): string => parts.join(SEPARATOR);

/** Every key that goes on after these parts. */
export const keysUnder = (...parts: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound(keyOf(...parts, ''), keyOf(...parts, '\uffff'));

const DIGITS = 15;

/** Sorts the greatest number first. */
export const newestFirst = (sequence: number): string =>
  String(10 ** DIGITS - 1 - sequence).padStart(DIGITS, '0');

/** What goes into each bucket, in lists of at most `size`. */
export function inBuckets<T>(
  entries: readonly T[],
  bucket: (entry: T) => string,
  size: number,
): readonly (readonly [bucket: string, entries: readonly T[]])[] {
  const lists = new Map<string, T[][]>();
  for (const entry of entries) {
    const key = bucket(entry);
    const known = lists.get(key) ?? [];
    const last = known.at(-1);
    if (last && last.length < size) last.push(entry);
    else lists.set(key, [...known, [entry]]);
  }
  return [...lists].flatMap(([key, known]) => known.map((list) => [key, list] as const));
}

const endsInDigits = (value: string): boolean => /\d\d$/.test(value);
