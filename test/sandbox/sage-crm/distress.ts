import type { SystemFault, WireRequest, WireResponse } from '../simulated-system';
import { iisPage, tomcatPage } from './iis-pages';
import type { Installation } from './installation';
import { logonPage } from './logon-page';
import { Diagnosis, diagnosisResponse } from './rest/diagnosis';
import { faultMessage, soapResponse } from './soap/message';
import { notLoggedOn } from './soap/soap-fault';

/** A stopped application pool, a broken web application, and sessions that are gone. */
export function distressAnswer(
  fault: SystemFault,
  request: WireRequest,
  { switches }: Installation,
): WireResponse {
  if (fault === 'throttle') return iisPage(503);
  const path = request.url.pathname.toLowerCase();
  const isSdata = path.startsWith('/sdata/');
  if (fault === 'server-error') return isSdata ? tomcatPage(500) : iisPage(500);
  if (isSdata) {
    const diagnosis = new Diagnosis(401, 'UnAuthorized', 'The session is not valid.');
    return diagnosisResponse(diagnosis, switches.diagnosis);
  }
  if (path.endsWith('/webservices/soap'))
    return soapResponse(switches.faultStatus, faultMessage(notLoggedOn()));
  return logonPage(switches.install);
}
