/** Everyone everywhere. */
export const WORLDWIDE = -2147483640;

export interface TerritorySeed {
  readonly id: number;
  readonly caption: string;
}

export const TERRITORIES: readonly TerritorySeed[] = [
  { id: 101, caption: 'Ireland' },
  { id: 102, caption: 'Germany' },
  { id: 103, caption: 'Overseas' },
];

export interface UserSeed {
  readonly id: number;
  readonly key: 'admin' | 'rep' | 'restrictedRep' | 'service' | 'withoutWebServices';
  readonly logon: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Administration rights: pages of the administration are for these users alone. */
  readonly administrator: boolean;
  /** "Allow Web Service Access" of the user. */
  readonly webServices: boolean;
  /** Territories whose records the user sees; null is all of them. */
  readonly territories: readonly number[] | null;
}

export const USERS: readonly UserSeed[] = [
  {
    id: 1,
    key: 'admin',
    logon: 'ida.sol',
    password: 'Admin-Pass-1',
    firstName: 'Ida',
    lastName: 'Sol',
    administrator: true,
    webServices: true,
    territories: null,
  },
  {
    id: 4,
    key: 'rep',
    logon: 'kim.olsen',
    password: 'Rep-Pass-1',
    firstName: 'Kim',
    lastName: 'Olsen',
    administrator: false,
    webServices: false,
    territories: null,
  },
  {
    id: 5,
    key: 'restrictedRep',
    logon: 'noor.haddad',
    password: 'Rep-Pass-2',
    firstName: 'Noor',
    lastName: 'Haddad',
    administrator: false,
    webServices: false,
    territories: [101],
  },
  {
    id: 6,
    key: 'service',
    logon: 'erp.sync',
    password: 'Sync-Pass-1',
    firstName: 'ERP',
    lastName: 'Synchronisation',
    administrator: false,
    webServices: true,
    territories: null,
  },
  {
    id: 7,
    key: 'withoutWebServices',
    logon: 'batch.user',
    password: 'Batch-Pass-1',
    firstName: 'Batch',
    lastName: 'User',
    administrator: false,
    webServices: false,
    territories: null,
  },
];

export function userByLogon(logon: string): UserSeed | undefined {
  return USERS.find((user) => user.logon === logon.toLowerCase());
}

export function userById(id: number): UserSeed | undefined {
  return USERS.find((user) => user.id === id);
}
