import type { ErpActivity } from '../../core/erp-customer';
import type { CompanySetup } from './company-setup';
import { toPayment } from './details-documents';
import { parseDate } from './formats';
import { type Row, readRows } from './query';
import type { FunctionResult } from './response';

/** What last happened, out of what was read anyway; nothing that is not known. */
export function activityOf(
  customer: Row,
  payments: FunctionResult,
  setup: CompanySetup,
): readonly ErpActivity[] {
  const invoiced = parseDate(customer.LAST_INVOICEDATE ?? '', setup.format);
  const [latest] = payments.ok ? readRows(payments.data).rows : [];
  const paid = latest ? toPayment(latest, setup) : null;
  return [
    ...(invoiced ? [{ labelKey: 'intacct_activity_last_invoice', date: invoiced, amount: null }] : []),
    ...(paid ? [{ labelKey: 'intacct_activity_last_payment', date: paid.date, amount: paid.amount }] : []),
  ];
}
