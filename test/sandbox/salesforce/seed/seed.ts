import type { Row } from '../data/row';
import type { Organisation } from '../organisation';
import { type AccountSeed, accountValues } from './account-seed';
import { generatedAccount } from './generated-accounts';
import { seedListViews } from './list-views';
import { NAMED_ACCOUNTS } from './named-accounts';
import { seedOtherUsers } from './other-users';
import { type PersonSeed, seedPeople } from './people';

/** Records are as old as this, so that a seed does not depend on the day it is made. */
const SEEDED_AT = Date.UTC(2026, 1, 2, 9, 30);

export interface Seeded {
  readonly users: Readonly<Record<PersonSeed['key'], string>>;
  /** Ids of the named accounts, by key. */
  readonly named: Readonly<Record<string, string>>;
}

/** Fills an empty organisation: people, list views, the named accounts, then `size` generated ones. */
export function seed(org: Organisation, size: number): Seeded {
  const users = seedPeople(org, SEEDED_AT);
  seedListViews(org);
  seedCurrencies(org);
  org.put('RecordType', {
    Name: 'Business Account',
    DeveloperName: 'Business_Account',
    SobjectType: 'Account',
    IsActive: true,
    IsPersonType: false,
  });
  const named = NAMED_ACCOUNTS.map((one) => [one.key, seedAccount(org, one, users.rep).Id] as const);
  for (let number = 1; number <= size; number += 1) {
    const owner = number % 3 === 0 ? users.colleague : users.rep;
    seedAccount(org, generatedAccount(org.random, number), owner);
  }
  seedOtherUsers(org, SEEDED_AT);
  return { users, named: Object.fromEntries(named) };
}

function seedAccount(org: Organisation, account: AccountSeed, ownerId: string): Row {
  const row = org.put('Account', { ...accountValues(account), OwnerId: ownerId }, SEEDED_AT);
  for (const contact of account.contacts) {
    org.put(
      'Contact',
      {
        AccountId: row.Id,
        Salutation: contact.salutation,
        FirstName: contact.firstName,
        LastName: contact.lastName,
        Name: `${contact.firstName} ${contact.lastName}`,
        Title: contact.title,
        Email: contact.email,
        Phone: contact.phone,
        OwnerId: ownerId,
      },
      SEEDED_AT,
    );
  }
  return row;
}

function seedCurrencies(org: Organisation): void {
  const rates: Readonly<Record<string, number>> = { EUR: 1, USD: 1.08, GBP: 0.85, PLN: 4.3 };
  for (const [IsoCode, ConversionRate] of Object.entries(rates)) {
    const row = { IsoCode, ConversionRate, IsActive: true, IsCorporate: IsoCode === 'EUR' };
    org.put('CurrencyType', row, SEEDED_AT);
  }
}
