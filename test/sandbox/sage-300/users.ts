import type { ModuleId } from './schema/resource';

/** What a user's security group allows in a module; `none` is without the right to the Web API there. */
export type Right = 'none' | 'view' | 'maintain';

export interface WebApiUser {
  /** Eight characters at most, upper case. */
  readonly id: string;
  readonly password: string;
  readonly disabled: boolean;
  readonly rights: Readonly<Record<ModuleId, Right>>;
}

function inAll(right: Right): Readonly<Record<ModuleId, Right>> {
  return { AR: right, CS: right, IC: right, MT: right, OE: right, TX: right };
}

export const users: readonly WebApiUser[] = [
  { id: 'CRMAPI', password: 'Pass-300', disabled: false, rights: inAll('maintain') },
  { id: 'SALES', password: 'Only-AR-1', disabled: false, rights: { ...inAll('none'), AR: 'maintain' } },
  { id: 'VIEWER', password: 'Look-Only-1', disabled: false, rights: inAll('view') },
  { id: 'WEBAPI', password: 'Zürich:300', disabled: false, rights: inAll('maintain') },
  { id: 'LEAVER', password: 'Gone-300', disabled: true, rights: inAll('maintain') },
  { id: 'ADMIN', password: 'Admin-300', disabled: false, rights: inAll('maintain') },
];
