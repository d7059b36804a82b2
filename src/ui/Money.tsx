import { formatMoney, type Money as MoneyValue } from '../core/money';
import { useUi } from './ui-context';

interface MoneyProps {
  readonly value: MoneyValue;
  /** False where a heading beside it names the currency. */
  readonly withCurrency?: boolean;
  /** The price of one piece, with all its decimals. */
  readonly price?: boolean;
}

export function Money({ value, withCurrency = true, price = false }: MoneyProps) {
  const { locale } = useUi();
  return <data value={value.amount}>{formatMoney(value, locale, { withCurrency, price })}</data>;
}

/** The one currency of all amounts, or '' when they differ or there are none. */
export function commonCurrency(amounts: readonly MoneyValue[]): string {
  const [first, ...others] = new Set(amounts.map((amount) => amount.currency));
  return others.length === 0 ? (first ?? '') : '';
}
