import type { SystemFault, WireRequest, WireResponse } from '../simulated-system';
import { json } from './json-response';

/** What Salesforce answers in a state of distress (REST API, status codes). */
export function distressAnswer(fault: SystemFault, request: WireRequest): WireResponse {
  if (request.url.pathname.startsWith('/services/oauth2/token')) return tokenDistress(fault);
  switch (fault) {
    case 'expired-session':
      return json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
    case 'throttle':
      return json(403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]);
    case 'server-error':
      return json(503, [{ message: 'Server temporarily unavailable', errorCode: 'SERVER_UNAVAILABLE' }]);
  }
}

function tokenDistress(fault: SystemFault): WireResponse {
  switch (fault) {
    case 'expired-session':
      return json(400, { error: 'invalid_grant', error_description: 'expired access/refresh token' });
    case 'throttle':
      return json(403, { error: 'rate_limit_exceeded', error_description: 'request rate limit exceeded' });
    case 'server-error':
      return json(503, { error: 'server_error', error_description: 'temporarily unavailable' });
  }
}
