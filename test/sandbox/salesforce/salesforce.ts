import type { SeedOptions, SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';
import { applyChanges } from './configure';
import { describeOrganisation } from './describe-organisation';
import { distressAnswer } from './distress';
import { Organisation } from './organisation';
import { answer } from './routes';
import { type Seeded, seed } from './seed/seed';
import { snapshotOf } from './snapshot';
import type { Switches } from './switches';

export interface Salesforce extends SimulatedSystem {
  /** The switches as they stand. */
  readonly switches: Readonly<Switches>;
}

/**
 * A simulated Salesforce organisation: Lightning pages, OAuth and the REST API on one store.
 * `now` is the clock (milliseconds); the default is the real one.
 */
export function createSalesforce(now: () => number = Date.now): Salesforce {
  let org: Organisation;
  let seeded: Seeded;

  const reset = (options: SeedOptions): void => {
    org = new Organisation(options.seed, now);
    seeded = seed(org, options.size);
  };
  reset({ seed: 1, size: 0 });

  return {
    id: 'salesforce',
    hostPatterns: ['*.lightning.force.com', '*.my.salesforce.com'],
    handle: async (request: WireRequest): Promise<WireResponse> => answer(org, seeded, request),
    distress: distressAnswer,
    reset,
    configure: (changes) => applyChanges(org, seeded, changes),
    snapshot: () => snapshotOf(org),
    describe: () => describeOrganisation(org, seeded),
    get switches() {
      return org.switches;
    },
  };
}
