import type { SystemFault, WireResponse } from '../../simulated-system';
import { DEFAULT_SWITCHES } from '../switches';
import { WebApiError } from '../web-api-error';
import { errorAnswer } from './answer';
import { tooMany } from './front';

/** The Web API's own answers in distress; there are no sessions that a client must renew, so that one is a 401. */
export function distressAnswer(fault: SystemFault): WireResponse {
  return errorAnswer(errorOf(fault), DEFAULT_SWITCHES);
}

function errorOf(fault: SystemFault): WebApiError {
  switch (fault) {
    case 'throttle':
      return tooMany();
    case 'expired-session':
      return new WebApiError('Unauthorized', 'The session has ended.');
    case 'server-error':
      return new WebApiError('SessionError', 'A session with the company could not be opened.');
  }
}
