import { AppError } from '../../core/app-error';
import type { ErpCustomerRef, ErpCustomerSummary } from '../../core/erp-customer';
import { sameKey } from '../../core/same-value';
import { equals, type ODataRow, textIn } from '../../transport/odata';
import type { WebApi } from './web-api';

export const CUSTOMERS = 'AR/ARCustomers';

/** What recognises a customer. */
export const SUMMARY_FIELDS = [
  'CustomerNumber',
  'CustomerName',
  'Status',
  'City',
  'ZipPostalCode',
  'Country',
  'PhoneNumber',
  'Email',
  'WebSite',
  'TaxRegistrationNumber1',
] as const;

/** The number is the record's key; it is kept in capital letters. */
export const keyOf = (ref: ErpCustomerRef): string => (ref.recordKey || ref.number).trim().toUpperCase();

/** The whole customer, or null. Asked for by filter: a server refuses a slash or a percent sign in a path. */
export async function readRow(
  api: WebApi,
  number: string,
  select: readonly string[] = [],
): Promise<ODataRow | null> {
  const { rows } = await api.read(CUSTOMERS, { filter: equals('CustomerNumber', number), top: 1, select });
  const [row] = rows;
  // A good answer that is not this customer is somebody else's; it does not say that there is none.
  if (row && !sameKey(textIn(row, 'CustomerNumber'), number)) throw new AppError('NET-UNREADABLE');
  return row ?? null;
}

export async function readSummary(api: WebApi, number: string): Promise<ErpCustomerSummary | null> {
  const row = number === '' ? null : await readRow(api, number, SUMMARY_FIELDS);
  return row && toSummary(row);
}

export function toSummary(row: ODataRow): ErpCustomerSummary {
  const number = textIn(row, 'CustomerNumber');
  return {
    recordKey: number,
    number,
    name: textIn(row, 'CustomerName'),
    status: isInactive(row) ? 'inactive' : 'active',
    city: textIn(row, 'City'),
    postalCode: textIn(row, 'ZipPostalCode'),
    country: textIn(row, 'Country'),
    phone: textIn(row, 'PhoneNumber'),
    email: textIn(row, 'Email'),
    website: textIn(row, 'WebSite'),
    taxId: textIn(row, 'TaxRegistrationNumber1'),
    entity: '',
  };
}

/** Enumerations travel as member names; numbers are read too. */
export const isInactive = (row: ODataRow): boolean => /^(?:inactive|0)$/i.test(textIn(row, 'Status'));

export const isYes = (row: ODataRow, name: string): boolean => /^(?:yes|1|true)$/i.test(textIn(row, name));
