import { addDays } from '../../calendar';
import { hash } from '../../hash';
import type { Ledger, LedgerInvoice } from '../store/ledger';
import { generatedIndex, generatedKey } from './generated-customers';
import { NAMED_INVOICES, type SeedInvoice } from './named-invoices';
import { divisionOf, type SeedPlan } from './seed-plan';

const TERM_DAYS = 30;
const GENERATED_PER_CUSTOMER = 3;
const FIRST_GENERATED = 2_000_000;

/** Invoices of the named customers from the list, those of the generated ones by rule. */
export function seedLedger(plan: SeedPlan): Ledger {
  const named = new Map<string, LedgerInvoice[]>();
  for (const one of NAMED_INVOICES) {
    const invoice = namedInvoice(one, plan);
    const key = `${invoice.division};${invoice.customerNo}`;
    named.set(key, [...(named.get(key) ?? []), invoice]);
  }
  return {
    invoicesOf: (division, customerNo) => {
      const key = `${division};${customerNo}`;
      const index = generatedIndex(plan, key);
      return index === undefined ? (named.get(key) ?? []) : generatedInvoices(plan, index);
    },
    *all() {
      for (const invoices of named.values()) yield* invoices;
      for (let index = 0; index < plan.size; index += 1) yield* generatedInvoices(plan, index);
    },
  };
}

function namedInvoice(one: SeedInvoice, plan: SeedPlan): LedgerInvoice {
  const dueDate = addDays(plan.today, -one.overdueDays);
  return {
    division: divisionOf(plan, one.customer[0]),
    customerNo: one.customer[1],
    number: one.number,
    type: one.type,
    date: addDays(dueDate, -TERM_DAYS),
    dueDate,
    amount: one.amount,
    payments: (one.paid ?? []).map(([amount, daysAgo, checkNo]) => ({
      amount,
      checkNo,
      date: addDays(plan.today, -daysAgo),
    })),
    purchaseOrder: one.purchaseOrder ?? '',
    orderNo: one.orderNo ?? '',
    purged: one.purged ?? false,
  };
}

function generatedInvoices(plan: SeedPlan, index: number): LedgerInvoice[] {
  const [division = '', customerNo = ''] = generatedKey(plan, index).split(';');
  const count = hash(plan.seed, index, 30) % (GENERATED_PER_CUSTOMER + 1);
  return Array.from({ length: count }, (_, at) => {
    const drawn = hash(plan.seed, index, 31 + at);
    const dueDate = addDays(plan.today, 25 - (drawn % 160));
    const amount = ((drawn % 900_000) + 1000) / 100;
    const paid = drawn % 5 === 0 ? Math.floor(amount / 2) : 0;
    return {
      division,
      customerNo,
      number: String(FIRST_GENERATED + index * GENERATED_PER_CUSTOMER + at).padStart(7, '0'),
      type: 'IN' as const,
      date: addDays(dueDate, -TERM_DAYS),
      dueDate,
      amount: String(amount),
      payments: paid === 0 ? [] : [{ date: addDays(dueDate, -2), amount: String(paid), checkNo: '000100' }],
      purchaseOrder: '',
      orderNo: '',
      purged: false,
    };
  });
}
