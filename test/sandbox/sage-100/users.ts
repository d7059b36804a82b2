import type { Right } from './contract/operations';

export interface CompanyUser {
  readonly name: string;
  readonly password: string;
  /** Set up for web services in User Maintenance. */
  readonly webServices: boolean;
  /** May use the SData provider. */
  readonly sdata: boolean;
  readonly actions: readonly Right['action'][];
}

export interface Company {
  readonly code: string;
  readonly name: string;
}

/** The company of the seed, and one that has not been enabled for web services. */
export const COMPANY: Company = { code: 'ABC', name: 'ABC Distribution' };
export const CLOSED_COMPANY: Company = { code: 'XYZ', name: 'XYZ Manufacturing' };

const ALL: readonly Right['action'][] = ['View', 'Create', 'Modify', 'Remove'];

export const USERS: readonly CompanyUser[] = [
  { name: 'crmapi', password: 'Soap&Pass<1>', webServices: true, sdata: true, actions: ALL },
  { name: 'viewer', password: 'View-Only-1', webServices: true, sdata: false, actions: ['View'] },
  { name: 'nosoap', password: 'No-Soap-1', webServices: false, sdata: false, actions: ALL },
];

/** User names are compared without regard to case, passwords with it. */
export function findUser(name: string, password: string): CompanyUser | undefined {
  return USERS.find((one) => one.name === name.toLowerCase() && one.password === password);
}
