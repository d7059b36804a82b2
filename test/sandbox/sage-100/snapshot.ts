import type { CompanyState } from './company-state';
import { derivedColumns } from './store/balances';

/** Records that were written or named (generated ones are only counted), the numbers handed out, and the switches. */
export function snapshotOf({
  data,
  numbering,
  switches,
  completed,
}: CompanyState): Readonly<Record<string, unknown>> {
  return {
    customers: data.customers.written().map((row) => ({ ...row, ...derivedColumns(row, data) })),
    contacts: data.contacts.written(),
    orders: data.orders.written(),
    orderLines: data.orderLines.written(),
    counts: { customers: data.customers.size, contacts: data.contacts.size, orders: data.orders.size },
    lastCustomerNo: numbering.lastCustomerNo,
    lastOrderNo: numbering.lastOrderNo,
    completed,
    switches,
  };
}
