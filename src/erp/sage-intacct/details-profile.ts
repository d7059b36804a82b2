import type { ErpAddress, ErpProfile } from '../../core/erp-customer';
import type { CompanySetup } from './company-setup';
import { checkedPage } from './endpoint';
import { parseInstant } from './formats';
import type { Row } from './query';
import { isTrue } from './row-values';
import { toSummary } from './summary';

const ROLES = [
  ['display', 'DISPLAYCONTACT'],
  ['primary', 'CONTACTINFO'],
  ['bill-to', 'BILLTO'],
  ['ship-to', 'SHIPTO'],
] as const;

export function toProfile(row: Row, setup: CompanySetup): ErpProfile {
  const of = (field: string): string => row[field] ?? '';
  return {
    ...toSummary(row),
    terms: of('TERMNAME'),
    customerType: of('CUSTTYPE'),
    salesRep: of('CUSTREPNAME'),
    territory: of('TERRITORYNAME'),
    taxGroup: of('DISPLAYCONTACT.TAXGROUP'),
    currency: of('CURRENCY') || setup.baseCurrency,
    onHold: isTrue(of('ONHOLD')),
    parent: of('PARENTNAME'),
    comments: of('COMMENTS'),
    modifiedAt: instantText(of('WHENMODIFIED'), setup),
    url: checkedPage(of('RECORD_URL')),
  };
}

/** Contacts that say something; a role that only repeats the display contact is left out. */
export function toAddresses(row: Row): readonly ErpAddress[] {
  const keyOf = (prefix: string): string => row[`${prefix}.CONTACTNAME`] ?? '';
  const own = ROLES.filter(
    ([role, prefix]) => role === 'display' || keyOf(prefix) !== keyOf('DISPLAYCONTACT'),
  );
  return own
    .map(([role, prefix]) => toAddress(row, role, prefix))
    .filter(({ name, lines, phone, email }) => [name, phone, email, ...lines].some(Boolean));
}

function toAddress(row: Row, role: ErpAddress['role'], prefix: string): ErpAddress {
  const of = (field: string): string => row[`${prefix}.${field}`] ?? '';
  const mail = (field: string): string => of(`MAILADDRESS.${field}`);
  const place = [mail('ZIP'), mail('CITY'), mail('STATE')].filter(Boolean).join(' ');
  return {
    code: '',
    role,
    // The contact's name is a key that carries ids; *Print as* is what people wrote.
    name: of('PRINTAS') || of('CONTACTNAME'),
    lines: [mail('ADDRESS1'), mail('ADDRESS2'), mail('ADDRESS3'), place, mail('COUNTRY')].filter(Boolean),
    phone: of('PHONE1'),
    email: of('EMAIL1'),
  };
}

function instantText(text: string, setup: CompanySetup): string {
  const at = parseInstant(text, setup.format);
  return at === null ? '' : new Date(at).toISOString();
}
