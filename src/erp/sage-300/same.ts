import { countryOf } from '../../core/countries';
import { sameDecimal, sameKey, samePhone, sameText } from '../../core/same-value';
import { NUMERIC } from './targets';

const KEY =
  /^(?:CustomerNumber|ShortName|GroupCode|TaxGroup|AccountSet|BillingCycle|CurrencyCode|Terms|Salesperson1|CustomerPriceList|ShipViaCode|Email|ContactsEmail|WebSite)$/;

/** Whether two values of a property mean the same to Sage 300. */
export function sameToSage(property: string, left: string, right: string): boolean {
  if (/Phone|Fax/.test(property)) return samePhone(left, right);
  if (NUMERIC.has(property)) return sameDecimal(left, right);
  if (property === 'Country') return sameCountry(left, right);
  return KEY.test(property) ? sameKey(left, right) : sameText(left, right);
}

function sameCountry(left: string, right: string): boolean {
  const country = countryOf(left, '')?.code;
  return country ? country === countryOf(right, '')?.code : sameText(left, right);
}
