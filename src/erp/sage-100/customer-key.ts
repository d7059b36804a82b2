import type { PickList } from '../../core/pick-list';

/** Division and number are the key of a customer together. */
export interface CustomerKey {
  readonly division: string;
  readonly number: string;
}

export const NO_DIVISION = '00';

/** `01-NORTHW`, as people write it and as the link stores it. */
export const formatKey = ({ division, number }: CustomerKey): string => `${division}-${number}`;

/** The key out of what `formatKey` wrote; null when it is none. */
export function parseKey(text: string): CustomerKey | null {
  const [, division, number] = /^(\d\d)-(.+)$/s.exec(text.trim().toUpperCase()) ?? [];
  return division && number ? { division, number } : null;
}

/** Digits are zero-filled in codes of a fixed length; anything else stays as it is, in upper case. */
export function zeroFilled(code: string, length: number): string {
  const text = code.trim().toUpperCase();
  return /^\d+$/.test(text) ? text.padStart(length, '0') : text;
}

export const divisionOf = (text = ''): string => zeroFilled(text, 2) || NO_DIVISION;

/** The division that a form means: the one it names, else the only one of the company, else 00. */
export function divisionIn(typed = '', lists: readonly PickList[] = []): string {
  const [only, another] = lists.find(({ id }) => id === 'divisions')?.entries ?? [];
  return divisionOf(typed.trim() || (another ? '' : only?.value));
}

/**
 * What somebody may mean by a number, the likeliest first: `01-NORTHW`, `01NORTHW`, or `NORTHW` of the division that was
 * chosen.
 */
export function readingsOf(text: string, division: string): readonly CustomerKey[] {
  const number = text.trim().toUpperCase();
  if (number === '') return [];
  const [, prefix, rest] = /^(\d\d)([^-].*)$/s.exec(number) ?? [];
  const together = prefix && rest ? [{ division: prefix, number: rest }] : [];
  const written = parseKey(number);
  return [...(written ? [written] : []), { division: divisionOf(division), number }, ...together];
}

/** Longest customer number that any version takes; longer text is none. */
const LONGEST = 20;

export const mayBeNumber = (text: string): boolean =>
  text.trim() !== '' && text.trim().length <= LONGEST && !/[\p{Cc}]/u.test(text.trim());
