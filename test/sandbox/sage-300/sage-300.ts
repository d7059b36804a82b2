import type { SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';
import { describeInstallation } from './describe-installation';
import { distressAnswer } from './front/distress';
import { Front } from './front/front';
import { SAGE_300_HOST } from './host';
import { Installation } from './installation';
import { snapshotOf } from './snapshot';

/** A Sage 300 server on an intranet with its Web API. `now` is the clock, in milliseconds. */
export const createSage300 = (now: () => number = Date.now): SimulatedSystem =>
  sage300Over(new Installation(now));

/** The same over an installation that a test changes behind its back. */
export function sage300Over(installation: Installation): SimulatedSystem {
  const front = new Front(installation);
  return {
    id: 'sage-300',
    hostPatterns: [SAGE_300_HOST],
    plainHttp: true,
    handle: (request: WireRequest): Promise<WireResponse> => front.handle(request),
    distress: (fault) => distressAnswer(fault),
    reset: (options) => installation.reset(options),
    configure: (switches) => installation.configure(switches),
    snapshot: () => snapshotOf(installation),
    describe: () => describeInstallation(installation),
  };
}
