import { normaliseDecimal } from './money';

/** The same but for white space: line ends and doubled blanks do not survive every ERP. */
export const sameText = (left: string, right: string): boolean => squeezed(left) === squeezed(right);

/** The same but for white space, letter case and the width of letters: keys, mail addresses, web addresses. */
export const sameKey = (left: string, right: string): boolean => folded(left) === folded(right);

/** The same telephone number, however it is punctuated; `00` and `+` both begin an international one, and `(0)` is not dialled in it. */
export function samePhone(left: string, right: string): boolean {
  const digits = dialled(left);
  return digits === '' ? sameText(left, right) : digits === dialled(right);
}

/** The same amount: `25000.00` and `25000`. What is no decimal is compared as text. */
export function sameDecimal(left: string, right: string): boolean {
  const amount = normaliseDecimal(left.trim());
  return amount === null ? sameText(left, right) : amount === normaliseDecimal(right.trim());
}

/** The same in a field that may hold an amount as well as a code, whose leading zeros count: `00042` is not `42`. */
export const sameAmount = (left: string, right: string): boolean =>
  sameText(left, right) || ([left, right].every(isAmount) && sameDecimal(left, right));

const isAmount = (text: string): boolean => text.trim() !== '' && !/^[+-]?0\d/.test(text.trim());

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const folded = (text: string): string => squeezed(text.normalize('NFKC')).toLowerCase();

const dialled = (text: string): string => {
  const digits = text.replace('(0)', '').replaceAll(/\D/g, '');
  return text.trim().startsWith('+') ? digits : digits.replace(/^00/, '');
};
