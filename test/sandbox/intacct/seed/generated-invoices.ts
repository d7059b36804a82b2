import { addDays } from '../../calendar';
import { fromUnits } from '../../decimal';
import { hash } from '../../hash';
import type { GeneratedRange } from '../store/generated-range';
import { generatedCustomerId } from './generated-customers';
import { rangeOf } from './range-of';

const FIRST_INVOICE = 10_000;
/** Every third generated customer owes one invoice. */
const EVERY = 3;
const TERM_DAYS = 30;
/** In the units of decimal.ts. */
const CENT = 100;

/** Open invoices of generated customers. */
export function generatedInvoices(plan: {
  readonly seed: number;
  readonly size: number;
  readonly today: string;
}): GeneratedRange {
  const { seed, today } = plan;
  const count = Math.ceil(plan.size / EVERY);
  const amount = (index: number): string => fromUnits((1_000 + (hash(seed, index, 40) % 500_000)) * CENT);
  const day = (index: number): string => addDays(today, -(hash(seed, index, 41) % 150));
  const columns: Record<string, (index: number) => string> = {
    RECORDTYPE: () => 'ri',
    RECORDID: (index) => `GI-${String(index + 1).padStart(6, '0')}`,
    CUSTOMERID: (index) => generatedCustomerId(index * EVERY),
    STATE: () => 'Posted',
    RAWSTATE: () => 'A',
    MODULEKEY: () => '4.AR',
    BASECURR: () => 'EUR',
    CURRENCY: () => 'EUR',
    WHENCREATED: day,
    WHENPOSTED: day,
    WHENDUE: (index) => addDays(day(index), TERM_DAYS),
    TOTALPAID: () => '0',
    TRX_TOTALPAID: () => '0',
    AUWHENCREATED: (index) => `${day(index)}T09:00:00Z`,
    WHENMODIFIED: (index) => `${day(index)}T09:00:00Z`,
  };
  for (const field of ['TOTALENTERED', 'TOTALDUE', 'TRX_TOTALENTERED', 'TRX_TOTALDUE'])
    columns[field] = amount;
  const ofCustomer = (customerId: string): readonly number[] => {
    const place = Number(/^G-(\d{6,})$/.exec(customerId)?.[1] ?? 0) - 1;
    return place >= 0 && place < plan.size && place % EVERY === 0 ? [FIRST_INVOICE + place / EVERY] : [];
  };
  return rangeOf(FIRST_INVOICE, count, columns, { ofCustomer });
}
