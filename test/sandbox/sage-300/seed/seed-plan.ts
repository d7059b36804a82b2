import type { SeedOptions } from '../../simulated-system';
import type { Switches } from '../switches';

/** What the seed follows from. */
export interface SeedPlan extends SeedOptions, Pick<Switches, 'creditSigns'> {
  /** ISO date that all others are relative to. */
  readonly today: string;
}
