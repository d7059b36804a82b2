import { dateValue } from '../dates';
import { detailRows, type Row } from '../schema/property';
import { sumOf, times } from '../store/money';
import type { Draft, View } from './draft';

const LINE_STEP = 32;
/** Written orders come after the seed's. */
const FIRST_UNIQUIFIER = 9_000_000;

/** View OE0520: an order takes its number, its customer's defaults, the prices of its items and its totals. */
export const orderView: View = {
  check(draft: Draft): void {
    const number = draft.text('CustomerNumber');
    const customer = draft.company.lookUp('ARCustomers', number);
    if (!customer) {
      draft.find(`Customer Number. Record '${number}' does not exist.`);
      return;
    }
    const uniquifier = FIRST_UNIQUIFIER + draft.company.table('OEOrders').written().length;
    const { values } = draft;
    values.OrderUniquifier = uniquifier;
    if (/^\**\s*NEW|^$/.test(draft.text('OrderNumber').replaceAll('*', '').trim()))
      values.OrderNumber = `ORD${String(uniquifier).padStart(12, '0')}`;
    values.OrderDate ??= dateValue(draft.today);
    values.BillToName = customer.CustomerName ?? '';
    values.CustomerGroupCode = customer.GroupCode ?? '';
    values.OrderSourceCurrency = customer.CurrencyCode ?? '';
    values.OrderHomeCurrency = draft.company.profile.functionalCurrency;
    values.OrderRate = draft.company.rate(String(customer.CurrencyCode));
    for (const [own, theirs] of FROM_CUSTOMER) values[own] ??= customer[theirs] ?? '';
    const lines = detailRows(values.OrderDetails).map((line, index) => priced(draft, line, index));
    const total = sumOf(lines.map((line) => Number(line.ExtendedAmount)));
    values.OrderDetails = lines;
    values.NumberOfLinesOnOrder = lines.length;
    values.OrderTotal = total;
    values.OrderInclTaxTotal = total;
  },
};

const FROM_CUSTOMER = [
  ['TermsCode', 'Terms'],
  ['TaxGroup', 'TaxGroup'],
  ['ShipViaCode', 'ShipViaCode'],
  ['ShipViaDescription', 'ShipViaDescription'],
  ['Salesperson1', 'Salesperson1'],
] as const;

function priced(draft: Draft, line: Row, index: number): Row {
  const numbered = {
    ...line,
    LineNumber: (index + 1) * LINE_STEP,
    OrderUniquifier: draft.number('OrderUniquifier'),
  };
  if (line.LineType === 'Miscellaneous') return numbered;
  const item = draft.company.profile.items.find((one) => one.item === line.Item);
  if (!item) {
    draft.find(`Item. Record '${line.Item ?? ''}' does not exist.`);
    return numbered;
  }
  const price = Number(line.OrderUnitPrice ?? item.price);
  return {
    ...numbered,
    Description: line.Description ?? item.description,
    OrderUnitOfMeasure: line.OrderUnitOfMeasure ?? item.unit,
    OrderUnitPrice: price,
    ExtendedAmount: line.ExtendedAmount ?? times(price, Number(line.QuantityOrdered ?? 0)),
  };
}
