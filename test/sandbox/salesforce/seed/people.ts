import type { Row } from '../data/row';
import type { Organisation } from '../organisation';

export interface PersonSeed {
  readonly key: 'admin' | 'rep' | 'colleague';
  readonly username: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly profile: 'System Administrator' | 'Sales Representative';
}

export const PEOPLE: readonly PersonSeed[] = [
  {
    key: 'admin',
    username: 'ida.sol@northwind.example',
    password: 'Admin-Pass-1',
    firstName: 'Ida',
    lastName: 'Sol',
    profile: 'System Administrator',
  },
  {
    key: 'rep',
    username: 'kim.olsen@northwind.example',
    password: 'Rep-Pass-1',
    firstName: 'Kim',
    lastName: 'Olsen',
    profile: 'Sales Representative',
  },
  {
    key: 'colleague',
    username: 'noor.haddad@northwind.example',
    password: 'Rep-Pass-2',
    firstName: 'Noor',
    lastName: 'Haddad',
    profile: 'Sales Representative',
  },
];

export function passwordOf(username: string): string | null {
  return PEOPLE.find((person) => person.username === username.toLowerCase())?.password ?? null;
}

/** The organisation, its profiles and its users; every profile owns a permission set, as in Salesforce. */
export function seedPeople(org: Organisation, at: number): Readonly<Record<PersonSeed['key'], string>> {
  org.put(
    'Organization',
    {
      Name: 'Northwind',
      Country: 'IE',
      OrganizationType: 'Enterprise Edition',
      IsSandbox: false,
      DefaultCurrencyIsoCode: 'EUR',
      InstanceName: 'SWE5G',
    },
    at,
  );
  const ids = PEOPLE.map((person) => [person.key, seedUser(org, person, at).Id] as const);
  return Object.fromEntries(ids) as Record<PersonSeed['key'], string>;
}

function seedUser(org: Organisation, person: PersonSeed, at: number): Row {
  return org.put(
    'User',
    {
      Username: person.username,
      FirstName: person.firstName,
      LastName: person.lastName,
      Name: `${person.firstName} ${person.lastName}`,
      Email: person.username,
      UserType: 'Standard',
      IsActive: true,
      ProfileId: profileId(org, person.profile, at),
    },
    at,
  );
}

function profileId(org: Organisation, name: string, at: number): string {
  const [known] = org.store.lookup('Profile', 'Name', name);
  if (known) return known.Id;
  const profile = org.put('Profile', { Name: name }, at);
  org.put(
    'PermissionSet',
    {
      Name: `X${profile.Id}`,
      Label: profile.Id,
      Description: null,
      ProfileId: profile.Id,
      IsOwnedByProfile: true,
    },
    at,
  );
  return profile.Id;
}
