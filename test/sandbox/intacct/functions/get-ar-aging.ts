import { daysBetween } from '../../calendar';
import { sumOf } from '../../decimal';
import { child, element, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, invalid } from '../errors';
import type { Row } from '../store/row';
import { type AgingPeriod, DEFAULT_PERIODS, readAgingPeriods } from './aging-periods';
import { type CallContext, definitionOf, type GatewayFunction, requirePermission } from './call-context';
import { visibleRows } from './visible-rows';

const ORDER =
  'agingperiods customerid invoiceno locationid departmentid asofdate useduedate showdetails documenttype useglpostdate showzerowithactivity'.split(
    ' ',
  );

/** `get_araging`, a legacy function: its parameters have a fixed order, and a company with entities must name one. */
export const getArAging: GatewayFunction = (call, context) => {
  assertParameters(call, context);
  requirePermission('GET_ARAGING', definitionOf('ARINVOICE', context), context);
  const periods = readAgingPeriods(textOf(call, 'agingperiods') || DEFAULT_PERIODS);
  const asOf = asOfDate(call) ?? context.now.slice(0, 10);
  const dateField = textOf(call, 'useduedate') === 'true' ? 'WHENDUE' : 'WHENCREATED';
  const age = (invoice: Row): number => Math.max(0, daysBetween(invoice.get(dateField), asOf));
  const open = openInvoices(call, asOf, context);
  const customers = [...new Set(open.map((invoice) => invoice.get('CUSTOMERID')))];
  const details = textOf(call, 'showdetails') === 'true';
  const reports = customers.map((customerId) => {
    const own = open.filter((invoice) => invoice.get('CUSTOMERID') === customerId);
    const buckets = periods.map((period) => agingElement(period, own.filter(within(period, age)), details));
    return element('araging', [element('customerid', customerId), ...buckets]);
  });
  return [element('data', reports)];
};

function openInvoices(call: XmlElement, asOf: string, context: CallContext): Row[] {
  const customerId = textOf(call, 'customerid') ?? '';
  const invoiceNo = textOf(call, 'invoiceno') ?? '';
  const location = textOf(call, 'locationid') ?? '';
  const matches = (row: Row): boolean =>
    Number(row.get('TOTALDUE')) !== 0 &&
    row.get('WHENCREATED') <= asOf &&
    (customerId === '' || row.get('CUSTOMERID') === customerId) &&
    (invoiceNo === '' || row.get('RECORDID') === invoiceNo) &&
    (location === '' || ['', location].includes(row.get('MEGAENTITYID')));
  return visibleRows(definitionOf('ARINVOICE', context), { matches, showPrivate: true }, context);
}

function agingElement({ label }: AgingPeriod, invoices: readonly Row[], details: boolean): XmlElement {
  const lines = invoices.map((invoice) =>
    element('agingdetail', [
      element('invoiceno', invoice.get('RECORDID')),
      element('totaldue', invoice.get('TOTALDUE')),
    ]),
  );
  return element('aging', [
    element('agingperiod', label),
    element('totalamount', sumOf(invoices.map((invoice) => invoice.get('TOTALDUE')))),
    ...(details ? [element('agingdetails', lines)] : []),
  ]);
}

function within(period: AgingPeriod, age: (invoice: Row) => number): (invoice: Row) => boolean {
  return (invoice) => age(invoice) >= period.from && age(invoice) <= period.to;
}

function assertParameters(call: XmlElement, context: CallContext): void {
  const places = call.children.map((one) => ORDER.indexOf(one.name));
  if (places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1))) {
    throw new FunctionFailure(invalid('The parameters of get_araging are not in the documented order.'));
  }
  if (context.switches.multiEntity && context.entityId === '' && !textOf(call, 'locationid')) {
    throw new FunctionFailure(invalid('A location is required.', 'Provide locationid.'));
  }
}

function asOfDate(call: XmlElement): string | undefined {
  const date = child(call, 'asofdate');
  if (!date) return undefined;
  const part = (name: string, width: number): string => (textOf(date, name) ?? '').padStart(width, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}
