import type { ErpFigures } from '../../core/erp-customer';
import { shareOf, signOf, subtractMoney } from '../../core/money';

/** From this share of the limit on, the panel warns. */
const NEAR = 0.8;

/** Share of the credit limit that is used, 0 to 1; null where there is no limit to compare with. */
export function creditUsed({ creditLimit, creditLeft }: ErpFigures): number | null {
  if (!creditLimit || !creditLeft || creditLimit.currency !== creditLeft.currency) return null;
  if (signOf(creditLimit) <= 0) return null;
  return shareOf(subtractMoney(creditLimit, creditLeft), creditLimit);
}

export function creditState(figures: ErpFigures): 'ok' | 'near' | 'over' {
  if (figures.creditLeft && signOf(figures.creditLeft) < 0) return 'over';
  const used = creditUsed(figures);
  return used !== null && used >= NEAR ? 'near' : 'ok';
}
