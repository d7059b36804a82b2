import { COUNTRY_CODES, STATE_CODES } from '../data/country-rules';
import type { Changes } from '../data/row';

export interface AddressSeed {
  readonly street: string;
  readonly city: string;
  readonly state?: string;
  readonly postalCode: string | null;
  readonly country: string;
}

/** An address as the separate fields that Salesforce stores, codes included. */
export function addressValues(prefix: 'Billing' | 'Shipping' | 'Mailing', address: AddressSeed): Changes {
  return {
    [`${prefix}Street`]: address.street,
    [`${prefix}City`]: address.city,
    [`${prefix}State`]: address.state ?? null,
    [`${prefix}StateCode`]: STATE_CODES[address.state ?? ''] ?? null,
    [`${prefix}PostalCode`]: address.postalCode,
    [`${prefix}Country`]: address.country,
    [`${prefix}CountryCode`]: COUNTRY_CODES[address.country] ?? null,
  };
}
