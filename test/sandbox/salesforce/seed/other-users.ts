import type { Organisation } from '../organisation';

interface OtherUser {
  readonly firstName: string;
  readonly lastName: string;
  readonly userType: 'Standard' | 'Guest' | 'AutomatedProcess' | 'PowerCustomerSuccess';
  readonly active: boolean;
}

/** Users who never sign in here: one who has left, and those that are no people of the company. */
const OTHERS: readonly OtherUser[] = [
  { firstName: 'Rafael', lastName: 'Quiroga', userType: 'Standard', active: false },
  { firstName: 'Automated', lastName: 'Process', userType: 'AutomatedProcess', active: true },
  { firstName: 'Site', lastName: 'Guest User', userType: 'Guest', active: true },
  { firstName: 'Perla', lastName: 'Portal', userType: 'PowerCustomerSuccess', active: true },
];

const GENERATED = 'many.example';

export function seedOtherUsers(org: Organisation, at: number): void {
  for (const one of OTHERS) insertUser(org, one, 'northwind.example', at);
}

/** A large company: so many more standard users, or fewer again. */
export function applyMoreUsers(org: Organisation, count: number): void {
  for (const row of [...org.store.rows('User')]) {
    if (String(row.Username).endsWith(GENERATED)) org.store.purge('User', row.Id);
  }
  for (let number = 1; number <= count; number += 1) {
    const lastName = `Number ${String(number).padStart(4, '0')}`;
    insertUser(org, { firstName: 'User', lastName, userType: 'Standard', active: true }, GENERATED);
  }
}

function insertUser(org: Organisation, user: OtherUser, domain: string, at?: number): void {
  const { firstName, lastName, userType, active } = user;
  const address = `${firstName}.${lastName}@${domain}`.toLowerCase().replaceAll(' ', '-');
  const values = {
    Username: address,
    FirstName: firstName,
    LastName: lastName,
    Name: `${firstName} ${lastName}`,
    Email: address,
    UserType: userType,
    IsActive: active,
    ProfileId: null,
  };
  org.put('User', values, at);
}
