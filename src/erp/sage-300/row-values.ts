import { type Money, negateMoney, parseMoney, signOf, zeroMoney } from '../../core/money';
import { type PlainDate, parsePlainDate } from '../../core/plain-date';
import { type ODataRow, textIn } from '../../transport/odata';

/** An amount by the first of the names that the row has; zero where none says anything. */
export const moneyIn = (row: ODataRow, currency: string, ...names: readonly string[]): Money =>
  parseMoney(textIn(row, ...names), currency) ?? zeroMoney(currency);

/** An amount, or null where the row has none. */
export const moneyOrNull = (row: ODataRow, currency: string, ...names: readonly string[]): Money | null =>
  parseMoney(textIn(row, ...names), currency);

/** A day. What follows it is midnight in no zone, and is not converted. */
export const dateIn = (row: ODataRow, ...names: readonly string[]): PlainDate | null =>
  parsePlainDate(textIn(row, ...names).slice(0, 10));

/** The words of a member name: `CreditNote` is a credit note. */
export const wordsIn = (row: ODataRow, name: string): string =>
  textIn(row, name)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/^Num(?=\d)/, '');

export const absolute = (money: Money): Money => (signOf(money) < 0 ? negateMoney(money) : money);
