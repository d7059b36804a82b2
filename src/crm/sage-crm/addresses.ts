import { countryOf } from '../../core/countries';
import type { CrmAccount, PostalAddress } from '../../core/crm-account';
import { type Row, textIn } from './row';

const LINES = [1, 2, 3, 4, 5].map((line) => `addr_address${line}`);
const NOWHERE: Row = {};

/** By the type of the link to the company; where none is of the type, the primary address. */
export function accountAddresses(
  rows: readonly Row[],
  primaryId: string,
): Pick<CrmAccount, 'billing' | 'shipping'> {
  const primary = rows.find((row) => textIn(row, 'addr_addressid') === primaryId) ?? rows[0] ?? NOWHERE;
  const ofType = (type: string): PostalAddress =>
    addressOf(rows.find((row) => hasType(row, type)) ?? primary);
  return { billing: ofType('billing'), shipping: ofType('shipping') };
}

const hasType = (row: Row, type: string): boolean =>
  textIn(row, 'adli_type')
    .toLowerCase()
    .split(/[,;]/)
    .some((one) => one.trim() === type);

export function addressOf(row: Row): PostalAddress {
  const text = (column: string): string => textIn(row, column).trim();
  return {
    lines: LINES.map(text).filter(Boolean),
    city: text('addr_city'),
    state: text('addr_state'),
    postalCode: text('addr_postcode'),
    ...countryIn(text('addr_country')),
  };
}

/** Installations keep ISO codes, codes of their own, or names: only the first say which country is meant. */
function countryIn(text: string): Pick<PostalAddress, 'country' | 'countryCode'> {
  const known = /^[A-Z]{2,3}$/i.test(text) ? countryOf('', text) : null;
  return { country: known?.name ?? text, countryCode: known?.code ?? '' };
}
