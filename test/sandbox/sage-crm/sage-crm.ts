import type { SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';
import { describeInstallation } from './describe-installation';
import { distressAnswer } from './distress';
import { handleRequest } from './front';
import { SAGE_CRM_HOST } from './host';
import { Installation } from './installation';
import { snapshotOf } from './snapshot';

/** A Sage CRM server on an intranet: pages, REST, SOAP and SData. `now` is the clock, in milliseconds. */
export function createSageCrm(now: () => number = Date.now): SimulatedSystem {
  const installation = new Installation(now);
  return {
    id: 'sage-crm',
    hostPatterns: [SAGE_CRM_HOST],
    plainHttp: true,
    handle: (request: WireRequest): Promise<WireResponse> => handleRequest(request, installation),
    distress: (fault, request) => distressAnswer(fault, request, installation),
    reset: (options) => installation.reset(options),
    configure: (switches) => installation.configure(switches),
    snapshot: () => snapshotOf(installation),
    describe: () => describeInstallation(installation),
  };
}
