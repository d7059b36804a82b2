import type { Changes } from '../data/row';
import { type AddressSeed, addressValues } from './address';

export interface ContactSeed {
  readonly salutation: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}

export interface AccountSeed {
  /** What tests call the record. */
  readonly key: string;
  readonly name: string;
  readonly billing: AddressSeed;
  readonly shipping?: AddressSeed;
  readonly values: Changes;
  readonly contacts: readonly ContactSeed[];
}

/** The field values of a seeded account, without those that the system adds. */
export function accountValues(seed: AccountSeed): Changes {
  return {
    Type: null,
    Industry: null,
    ...seed.values,
    Name: seed.name,
    ...addressValues('Billing', seed.billing),
    ...(seed.shipping ? addressValues('Shipping', seed.shipping) : {}),
  };
}
