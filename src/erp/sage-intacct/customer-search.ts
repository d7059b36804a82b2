import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { XmlElement } from '../../transport/xml-element';
import { legalText } from '../../transport/xml-text';
import { askCompany, type Company } from './company';
import { readCustomer } from './details';
import { NUMBER_FIELD } from './form-fields';
import { likeText, readRows, where } from './query';
import { SUMMARY_FIELDS, toSummary } from './summary';

type Form = Readonly<Record<string, string>>;

const MOST = 50;

/** See `ErpConnector.findNumber`. */
export async function findNumber(company: Company, form: Form): Promise<ErpCustomerSummary | null> {
  const number = clean(form[NUMBER_FIELD]);
  return number === '' ? null : readCustomer(company, { recordKey: '', number });
}

/** See `ErpConnector.search`. One round trip; whoever has that very number comes first. */
export async function searchCustomers(
  company: Company,
  text: string,
): Promise<readonly ErpCustomerSummary[]> {
  const wanted = clean(text);
  if (wanted === '') return [];
  const filters = [
    where('CUSTOMERID', 'equalto', wanted),
    where('CUSTOMERID', 'like', `${likeText(wanted)}%`),
    where('NAME', 'like', `%${likeText(wanted)}%`),
  ];
  const results = await askCompany(company, filters.map(askFor));
  const rows = results.flatMap((result) => {
    if (!result.ok) throw result.error;
    return readRows(result.data).rows.map(toSummary);
  });
  const found = rows.filter((customer) => says(customer, wanted));
  return [...new Map(found.map((customer) => [customer.recordKey, customer])).values()].slice(0, MOST);
}

/** A `%` or `_` matches any character there (see `likeText`), so it is looked for again here. */
function says({ number, name }: ErpCustomerSummary, wanted: string): boolean {
  if (!/[%_]/.test(wanted)) return true;
  const text = wanted.toLowerCase();
  return number.toLowerCase().startsWith(text) || name.toLowerCase().includes(text);
}

const askFor = (filter: XmlElement) => ({
  query: {
    object: 'CUSTOMER',
    fields: SUMMARY_FIELDS,
    filter,
    orderBy: { field: 'CUSTOMERID' },
    pageSize: MOST,
    ignoreCase: true,
  },
});

/** What XML drops on the way must not leave a pattern that matches everything. */
const clean = (text = ''): string => legalText(text).trim();
