import type { Scene } from '../e2e/support/scene';

/** Two hundred customers of Sage Intacct: a few may be companies of Sage CRM already, the others are new there. */
export const IMPORTED = { from: 'G-000201', to: 'G-000400' } as const;

/** Gives the simulated Sage Intacct more customers than the CRMs have accounts. Begins its books anew. */
export function addCustomers({ sandbox }: Scene): void {
  sandbox.systems.intacct?.reset({ seed: 1, size: 400 });
}
