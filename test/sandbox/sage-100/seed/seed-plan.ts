import type { Switches } from '../switches';

/** What the seed depends on. */
export interface SeedPlan {
  readonly seed: number;
  /** How many customers beside the named ones. */
  readonly size: number;
  /** ISO date that invoices and time stamps are relative to. */
  readonly today: string;
  readonly switches: Switches;
}

/** The division a record of the seed is in; without divisions everything is in 00. */
export const divisionOf = (plan: SeedPlan, division: string): string =>
  plan.switches.divisions ? division : '00';
