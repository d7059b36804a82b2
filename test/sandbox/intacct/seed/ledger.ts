import { addDays } from '../dates';
import { fromUnits, toUnits } from '../decimal';
import type { Database } from '../store/database';
import type { RowValues } from '../store/row';
import { credits, invoices, orders, payments, type SeedInvoice } from './documents';
import { entityCurrency } from './pick-lists';
import type { SeedPlan } from './seed-database';

const TERM_DAYS = 30;

/** Invoices, payments, credits and orders of the named customers, dated relative to today. */
export function seedLedger(database: Database, plan: SeedPlan): void {
  for (const one of invoices) database.table('ARINVOICE').insert(invoiceRow(one, plan));
  for (const { object, customer, id, amount, due, daysAgo, values } of [...payments, ...credits]) {
    const date = addDays(plan.today, -daysAgo);
    database.table(object).insert({
      ...head(customer, id, date, entityOf(database, customer), plan),
      ...amounts(amount, due),
      STATE: 'Posted',
      RAWSTATE: 'A',
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, value === 'date' ? date : value]),
      ),
    });
  }
  for (const order of orders) {
    const date = addDays(plan.today, -order.daysAgo);
    const { CUSTOMERID: _, ...common } = head(order.customer, order.number, date, '', plan);
    database.table('SODOCUMENT').insert({
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
    });
  }
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

function entityOf(database: Database, customer: string): string {
  return database.table('CUSTOMER').find(customer)?.get('MEGAENTITYID') ?? '';
}
