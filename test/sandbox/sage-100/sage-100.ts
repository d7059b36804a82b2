import type { SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';
import { CompanyState } from './company-state';
import { describeCompany } from './describe-company';
import { distressAnswer } from './distress';
import { handleRequest } from './front';
import { HOST } from './host';
import { snapshotOf } from './snapshot';

/**
 * A simulated Sage 100 server with eBusiness Web Services and, in the profile that still has it, SData.
 * `now` is the clock of the server.
 */
export function createSage100(now: () => Date = () => new Date()): SimulatedSystem {
  const state = new CompanyState(now);
  return {
    id: 'sage-100',
    hostPatterns: [HOST],
    plainHttp: true,
    handle: async (request: WireRequest): Promise<WireResponse> => handleRequest(request, state),
    distress: (fault, request) => distressAnswer(fault, request, state.switches),
    reset: (options) => state.reset(options),
    configure: (switches) => state.configure(switches),
    snapshot: () => snapshotOf(state),
    describe: () => describeCompany(state),
  };
}
