import type { PromotionIntent } from '../core/promotion-intent';

type Ended = Pick<PromotionIntent, 'state' | 'values' | 'error'>;

/**
 * The number that the ERP added to what was asked for and then refused to use, alone, as its field takes it: what people
 * call the customer may be more than that, such as its division and its number. '' where none was added, or another customer
 * has it: to offer that one again would only be refused again.
 */
export function unusedNumber(
  asked: Readonly<Record<string, string>>,
  { state, values, error }: Ended,
): string {
  if (state !== 'rejected' || error?.code === 'ERP-NUMBER-IN-USE') return '';
  return Object.entries(values).find(([target, value]) => value !== (asked[target] ?? ''))?.[1] ?? '';
}
