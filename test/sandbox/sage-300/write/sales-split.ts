import { sumOf } from '../store/money';
import type { Draft } from './draft';

const PLACES = [1, 2, 3, 4, 5];

/** Salespersons share the whole of a sale; one alone has all of it unless something else is said. */
export function checkSalesSplit(draft: Draft): void {
  if (draft.switches.skipChecks.includes('salesSplit')) return;
  const named = PLACES.filter((n) => draft.text(`Salesperson${n}`) !== '');
  if (named.length === 0) return;
  const [only] = named;
  if (named.length === 1 && draft.number(`SalesSplitPercentage${only}`) === 0)
    draft.values[`SalesSplitPercentage${only}`] = 100;
  const total = sumOf(PLACES.map((n) => draft.number(`SalesSplitPercentage${n}`)));
  if (total !== 100) draft.find(`Sales Split Percentage must total 100; it is ${total}.`);
}
