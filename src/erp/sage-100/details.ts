import type { ErpContact, ErpCustomerDetails, ErpCustomerRef } from '../../core/erp-customer';
import { missing, type Part, present } from '../../core/result';
import { element, textOf, type XmlElement } from '../../transport/xml-element';
import { type Company, contractInformation, keyParameters } from './company';
import { agingPeriodsOf, currencyOf } from './connection';
import { activityOf, agingOf, figuresOf, toProfile } from './details-customer';
import { toAddress, toContact, toInvoice, toOrder, toPayment, toSalesInvoice } from './details-rows';
import { readTables, type Tables, unappliedOf } from './details-tables';
import { type Columns, columnsOf, dateOf, type Reading } from './reading';
import { keyIn } from './record';
import type { Row } from './sdata';
import { keyOfLink, recordOf } from './update';

/** Rows that are listed of one table. */
const LISTED = 100;

/**
 * The customer's record and, with SData, all tables about it at the same time; each part has its own fate. Without SData
 * the primary contact is one more call.
 * @throws AppError `ERP-NOT-FOUND`, or the refusal of the customer itself
 */
export async function readDetails(company: Company, ref: ErpCustomerRef): Promise<ErpCustomerDetails> {
  const { ports } = company;
  const information = contractInformation(company).catch(() => ({ nullDate: '' }));
  const customer = recordOf(company, ref);
  const [record, { nullDate }, tables] = await Promise.all([
    customer,
    information,
    keyOfLink(ref, () => customer).then((key) => readTables(company, key)),
  ]);
  const of: Columns = (name) => textOf(record, name);
  const reading: Reading = { currency: currencyOf(ports.connection), nullDate };
  const list = <T>(name: keyof Tables, read: (row: Row, reading: Reading) => T): Part<readonly T[]> => {
    const rows = tables[name];
    return rows.ok ? present(rows.value.slice(0, LISTED).map((row) => read(row, reading))) : rows;
  };
  const invoices = list('invoices', toInvoice);
  return {
    readAt: ports.clock.now(),
    profile: toProfile(of, reading),
    figures: present({ ...figuresOf(of, reading), unapplied: unappliedOf(tables.invoices, reading) }),
    aging: present(agingOf(of, agingPeriodsOf(ports.connection), reading)),
    invoices,
    invoiceCount: tables.invoices.ok ? tables.invoices.value.length : 0,
    payments: list('payments', toPayment),
    orders: list('orders', toOrder),
    salesInvoices: list('salesInvoices', toSalesInvoice),
    addresses: [toAddress(of, 'bill-to')],
    shipTo: list('shipTo', (row) => toAddress(columnsOf(row), 'ship-to', 'ShipTo')),
    contacts: await contactsOf(company, tables.contacts, record),
    activity: activityOf(of, reading),
    agedOn: dateOf(of('DateLastAging'), reading),
    notices: [],
  };
}

/** The web services give a contact by its code only, and the customer names the primary one. */
async function contactsOf(
  company: Company,
  rows: Part<readonly Row[]>,
  record: XmlElement,
): Promise<Part<readonly ErpContact[]>> {
  const code = textOf(record, 'ContactCode');
  if (rows.ok) return present(rows.value.map((row) => toContact(columnsOf(row), code)));
  if (rows.error.code !== 'ERP-NEEDS-SDATA') return rows;
  if (code === '') return present([]);
  try {
    const key = keyIn((column) => textOf(record, column));
    const contact = await company.read('GetCustomerContact', [
      ...keyParameters(key),
      element('contactCode', code),
    ]);
    return present([toContact((name) => textOf(contact, name), code)]);
  } catch (error) {
    return missing(error);
  }
}
