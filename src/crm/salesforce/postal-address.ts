import type { PostalAddress } from '../../core/crm-account';
import { type RecordJson, recordAt, textAt } from './records';

/** A compound address such as `BillingAddress`; empty when it is null, absent or hidden. */
export function postalAddressOf(record: RecordJson, compound: string): PostalAddress {
  const address = recordAt(record, compound);
  return {
    lines: linesOf(textAt(address, 'street')),
    city: textAt(address, 'city'),
    state: textAt(address, 'state'),
    postalCode: textAt(address, 'postalCode'),
    country: textAt(address, 'country'),
    // Only there in organisations with state and country picklists.
    countryCode: textAt(address, 'countryCode'),
  };
}

/** Salesforce keeps a street of several lines in one field. */
const linesOf = (street: string): readonly string[] =>
  street
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
