import type { SystemFault, WireRequest, WireResponse } from '../simulated-system';
import { iisPage, tomcatPage } from './iis-pages';
import type { Installation } from './installation';

/** A stopped application pool, a broken web application, and sessions that are gone. */
export function distressAnswer(
  fault: SystemFault,
  request: WireRequest,
  installation: Installation,
): WireResponse {
  if (fault === 'throttle') return iisPage(503);
  if (fault === 'server-error') {
    return request.url.pathname.toLowerCase().startsWith('/sdata/') ? tomcatPage(500) : iisPage(500);
  }
  throw new Error('not yet');
}
