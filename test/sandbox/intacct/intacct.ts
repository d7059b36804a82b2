import type { SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';
import { CompanyState } from './company-state';
import { describeCompany } from './describe-company';
import { distressAnswer } from './gateway/distress';
import { Front } from './gateway/front';
import { snapshotOf } from './snapshot';

/** A simulated Sage Intacct company behind its XML gateway. `now` is the clock of sessions and time stamps. */
export const createIntacct = (now: () => Date = () => new Date()): SimulatedSystem =>
  intacctOver(new CompanyState(now));

/** The same over a company that a test looks into and changes behind the gateway's back. */
export function intacctOver(state: CompanyState): SimulatedSystem {
  const front = new Front(state);
  return {
    id: 'intacct',
    hostPatterns: ['*.intacct.com'],
    handle: (request: WireRequest): Promise<WireResponse> => front.handle(request),
    distress: (fault, request) => distressAnswer(fault, request),
    reset: (options) => state.reset(options),
    configure: (switches) => state.configure(switches),
    snapshot: () => snapshotOf(state),
    describe: () => describeCompany(state),
  };
}
