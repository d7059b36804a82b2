import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { Row } from './query';

/** What recognises a customer. */
export const SUMMARY_FIELDS = [
  'RECORDNO',
  'CUSTOMERID',
  'NAME',
  'STATUS',
  'TAXID',
  'MEGAENTITYID',
  'DISPLAYCONTACT.PHONE1',
  'DISPLAYCONTACT.EMAIL1',
  'DISPLAYCONTACT.URL1',
  'DISPLAYCONTACT.MAILADDRESS.CITY',
  'DISPLAYCONTACT.MAILADDRESS.ZIP',
  'DISPLAYCONTACT.MAILADDRESS.COUNTRY',
] as const;

/** A customer out of a row with `SUMMARY_FIELDS`; fields that the company lacks are ''. */
export function toSummary(row: Row): ErpCustomerSummary {
  const of = (field: string): string => row[field] ?? '';
  return {
    recordKey: of('RECORDNO'),
    number: of('CUSTOMERID'),
    name: of('NAME'),
    status: toStatus(of('STATUS')),
    city: of('DISPLAYCONTACT.MAILADDRESS.CITY'),
    postalCode: of('DISPLAYCONTACT.MAILADDRESS.ZIP'),
    country: of('DISPLAYCONTACT.MAILADDRESS.COUNTRY'),
    phone: of('DISPLAYCONTACT.PHONE1'),
    email: of('DISPLAYCONTACT.EMAIL1'),
    website: of('DISPLAYCONTACT.URL1'),
    taxId: of('TAXID'),
    entity: of('MEGAENTITYID'),
  };
}

/** Words and, from older functions, letters. */
function toStatus(status: string): ErpCustomerSummary['status'] {
  const word = status.toLowerCase();
  if (word === 'active' || word === 't' || word === '') return 'active';
  return word === 'inactive' || word === 'f' ? 'inactive' : 'other';
}
