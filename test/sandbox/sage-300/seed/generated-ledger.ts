import { hash } from '../../hash';
import type { Row } from '../schema/property';
import type { CompanyProfile } from '../store/company';
import type { GeneratedRows } from '../store/table';
import { generatedCustomer, generatedIndex, generatedNumber } from './generated-customers';
import { type LedgerCustomer, ledgerCustomer } from './ledger-customer';
import { orderRow } from './order-rows';
import { documentRow, receiptRow } from './receivable-rows';
import type { SeedPlan } from './seed-plan';

/** Every so many generated customers owe an invoice, have an order open, have paid something. */
const EVERY = { invoice: 3, order: 5, receipt: 4 };
const FIRST_ORDER = 1_000_000;

type MakeRow = (index: number) => Row;

/** Open invoices, open orders and receipts of generated customers, made when they are read. */
export function generatedLedger(
  plan: SeedPlan,
  profile: CompanyProfile,
): Readonly<Record<string, GeneratedRows>> {
  const ledger = { profile, plan };
  const drawn = (index: number, salt: number): number => hash(plan.seed, index, salt);
  const customer = (index: number): LedgerCustomer => ledgerCustomer(generatedCustomer(index, plan));
  const invoice: MakeRow = (index) => {
    const amount = (1_000 + (drawn(index, 40) % 500_000)) / 100;
    return documentRow(
      {
        customer: generatedNumber(index),
        number: `GI${String(index + 1).padStart(10, '0')}`,
        type: 'Invoice',
        overdueDays: (drawn(index, 41) % 150) - 30,
        amount,
        due: amount,
      },
      customer(index),
      ledger,
    );
  };
  const order: MakeRow = (index) =>
    orderRow(
      {
        customer: generatedNumber(index),
        uniquifier: FIRST_ORDER + index,
        number: `ORD${String(FIRST_ORDER + index).padStart(12, '0')}`,
        type: 'Active',
        completed: 'IncompleteNotIncluded',
        daysAgo: drawn(index, 42) % 60,
        purchaseOrder: '',
        onHold: false,
        lines: [['A1-105/0', 1 + (drawn(index, 43) % 20), 0]],
        crmCompany: 0,
      },
      customer(index),
      ledger,
    );
  const receipt: MakeRow = (index) =>
    receiptRow(
      {
        customer: generatedNumber(index),
        number: `CHK ${String(index).padStart(6, '0')}`,
        daysAgo: drawn(index, 44) % 700,
        amount: 50 + (drawn(index, 45) % 900),
        code: 'CHECK',
        document: '',
      },
      customer(index),
      FIRST_ORDER + index,
      ledger,
    );
  return {
    ARPostedDocuments: every(EVERY.invoice, plan.size, invoice),
    OEOrders: every(EVERY.order, plan.size, order),
    ARPostedReceipts: every(EVERY.receipt, plan.size, receipt),
  };
}

function every(step: number, size: number, row: MakeRow): GeneratedRows {
  return {
    count: Math.ceil(size / step),
    *all() {
      for (let index = 0; index < size; index += step) yield row(index);
    },
    indexed: (number) => {
      const index = generatedIndex(number, size);
      return index >= 0 && index % step === 0 ? [row(index)] : [];
    },
  };
}
