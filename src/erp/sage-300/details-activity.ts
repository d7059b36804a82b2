import type { ErpActivity } from '../../core/erp-customer';
import { signOf } from '../../core/money';
import type { ODataRow } from '../../transport/odata';
import { dateIn, moneyIn } from './row-values';

/** Name of the date and of the amount, by what last happened. */
const ACTIVITIES = [
  ['invoice', 'LastInvoiceAmountCustomerCurrency', 'DateOfLastInvoice'],
  ['receipt', 'LastReceiptCustomerCurrency', 'DateOfLastReceipt'],
  ['statement', 'LastStatementTotalCustomerCurrency', 'DateOfLastStatement'],
  ['creditNote', 'LastCreditNoteAmountCustomerCurrency', 'DateOfLastCreditNote'],
  ['debitNote', 'LastDebitNoteAmountCustomerCurrency', 'DateOfLastDebitNote'],
  ['adjustment', 'LastAdjustmentAmountCustomerCurrency', 'DateOfLastAdjustment'],
  ['writeOff', 'LastWriteOffAmountCustomerCurrency', 'DateOfLastWriteOff'],
  ['returnedCheck', 'LastReturnedCheckAmountCustomerCurr', 'DateOfLastReturnedCheck'],
  ['interest', 'LastInterestChargeCustomerCurrency', 'DateOfLastInterestCharge'],
  ['refund', 'LastRefundAmountCustomerCurrency', 'DateOfLastRefund'],
  ['largestInvoice', 'LargestInvoiceCustomerCurrency', 'DateOfLargestInvoice'],
  ['highestBalance', 'HighestBalanceCustomerCurrency', 'DateOfHighestBalance'],
] as const;

export const toActivity = (row: ODataRow, currency: string): readonly ErpActivity[] =>
  ACTIVITIES.flatMap(([name, amount, day]) => {
    const date = dateIn(row, day);
    const money = moneyIn(row, currency, amount);
    if (date === null) return [];
    return [{ labelKey: `sage300_activity_${name}`, date, amount: signOf(money) === 0 ? null : money }];
  });
