import { addDays } from '../../calendar';
import { fromUnits, toUnits } from '../../decimal';
import type { Database } from '../store/database';
import type { RowValues } from '../store/row';
import { invoices, type SeedInvoice } from './invoices';
import { orders, type SeedOrder } from './orders';
import { entityCurrency } from './pick-lists';
import { credits, payments, type SeedReceipt } from './receipts';
import type { SeedPlan } from './seed-database';

const TERM_DAYS = 30;

/** Invoices, payments, credits and orders of the named customers, dated relative to today. */
export function seedLedger(database: Database, plan: SeedPlan): void {
  const entityOf = (id: string): string => database.table('CUSTOMER').find(id)?.get('MEGAENTITYID') ?? '';
  for (const one of invoices) database.table('ARINVOICE').insert(invoiceRow(one, plan));
  for (const one of [...payments, ...credits]) {
    database.table(one.object).insert(receiptRow(one, entityOf(one.customer), plan));
  }
  for (const one of orders) {
    const { recordNo } = database.table('SODOCUMENT').insert(orderRow(one, plan));
    for (const row of lineRows(one, recordNo)) database.table('SODOCUMENTENTRY').insert(row);
  }
}

function receiptRow(
  { customer, id, amount, due, daysAgo, values }: SeedReceipt,
  entity: string,
  plan: SeedPlan,
): RowValues {
  const date = addDays(plan.today, -daysAgo);
  const dated = Object.entries(values).map(([name, value]) => [name, value === 'date' ? date : value]);
  return {
    ...head(customer, id, date, entity, plan),
    ...amounts(amount, due),
    STATE: 'Posted',
    RAWSTATE: 'A',
    ...Object.fromEntries(dated),
  };
}

function orderRow(order: SeedOrder, plan: SeedPlan): RowValues {
  const date = addDays(plan.today, -order.daysAgo);
  const { CUSTOMERID: _, ...common } = head(order.customer, order.number, date, '', plan);
  return {
    ...common,
    CUSTVENDID: order.customer,
    DOCID: `${order.definition}-${order.number}`,
    DOCNO: order.number,
    DOCPARID: order.definition,
    STATE: order.state,
    PONUMBER: order.purchaseOrder,
    WHENDUE: addDays(date, 14),
    SUBTOTAL: order.total,
    TOTAL: order.total,
    TRX_SUBTOTAL: order.total,
    TRX_TOTAL: order.total,
  };
}

/** Lines are counted from 0. */
function lineRows({ definition, number, lines }: SeedOrder, recordNo: number): readonly RowValues[] {
  return lines.map(({ item, name, quantity, price, value }, index) => ({
    DOCHDRNO: String(recordNo),
    DOCHDRID: `${definition}-${number}`,
    LINE_NO: String(index),
    ITEMID: `${item}--${name}`,
    ITEMNAME: name,
    ITEMDESC: name,
    UNIT: 'Each',
    QUANTITY: quantity,
    UIQTY: quantity,
    PRICE: price,
    UIPRICE: price,
    TRX_PRICE: price,
    VALUE: value,
    UIVALUE: value,
    TRX_VALUE: value,
  }));
}

function invoiceRow(one: SeedInvoice, plan: SeedPlan): RowValues {
  const date = addDays(plan.today, -one.overdueDays - TERM_DAYS);
  const due = fromUnits(toUnits(one.entered) - toUnits(one.paid));
  const state = due === '0' ? 'Paid' : one.paid === '0' ? 'Posted' : 'Partially Paid';
  return {
    ...head(one.customer, one.number, date, one.entity ?? '', plan),
    ...amounts(one.entered, due),
    RECORDTYPE: 'ri',
    STATE: state,
    RAWSTATE: { Paid: 'C', Posted: 'A', 'Partially Paid': 'P' }[state],
    MODULEKEY: '4.AR',
    TERMNAME: 'Net 30',
    DOCNUMBER: `REF ${one.number}`,
    WHENPOSTED: date,
    WHENDUE: addDays(plan.today, -one.overdueDays),
    WHENPAID: state === 'Paid' ? addDays(plan.today, -one.overdueDays - 2) : '',
  };
}

function head(customer: string, id: string, date: string, entity: string, plan: SeedPlan): RowValues {
  const currency = entityCurrency(entity, plan);
  return {
    CUSTOMERID: customer,
    RECORDID: id,
    WHENCREATED: date,
    AUWHENCREATED: `${date}T09:00:00Z`,
    WHENMODIFIED: `${date}T09:00:00Z`,
    BASECURR: currency,
    CURRENCY: currency,
    MEGAENTITYID: plan.switches.multiEntity ? entity : '',
  };
}

function amounts(entered: string, due: string): RowValues {
  const paid = fromUnits(toUnits(entered) - toUnits(due));
  return {
    TOTALENTERED: entered,
    TOTALPAID: paid,
    TOTALDUE: due,
    TOTALSELECTED: '0',
    TRX_TOTALENTERED: entered,
    TRX_TOTALPAID: paid,
    TRX_TOTALDUE: due,
    TRX_TOTALSELECTED: '0',
  };
}
