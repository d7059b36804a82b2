import type { SystemFault, WireRequest, WireResponse } from '../simulated-system';
import { iisPage } from './iis-pages';
import { faultResponse } from './soap/answer';
import { internalFault, logonFailure } from './soap/soap-fault';
import type { Switches } from './switches';

/** A stopped application pool (503 of the web server), a broken service, and credentials that no longer hold. */
export function distressAnswer(fault: SystemFault, request: WireRequest, switches: Switches): WireResponse {
  if (fault === 'throttle') return iisPage(503);
  if (request.url.pathname.toLowerCase().startsWith('/sdata/')) {
    return fault === 'server-error'
      ? iisPage(503)
      : iisPage(401, { 'www-authenticate': 'Basic realm="Sage 100"' });
  }
  return faultResponse(fault === 'server-error' ? internalFault() : logonFailure(), switches);
}
