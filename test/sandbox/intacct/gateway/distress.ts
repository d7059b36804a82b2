import type { SystemFault, WireRequest, WireResponse } from '../../simulated-system';
import { element } from '../../xml/element';
import { badSession, unableToProcess } from '../errors';
import { controlElement, errorMessage, responseElement } from './answer';
import { ControlFailure } from './control-failure';
import { type ControlBlock, readEnvelope } from './envelope';
import { denied, refusal, tooMany, xmlResponse } from './gateway';

/** The gateway's own answers in distress: 429 GW-0010, an ended session, 503 GW-0001. */
export function distressAnswer(fault: SystemFault, request: WireRequest): WireResponse {
  if (fault === 'throttle') return refusal(tooMany());
  if (fault === 'server-error') return refusal(new ControlFailure(unableToProcess, 503));
  const operation = element('operation', [denied('', ''), errorMessage([badSession('Xq3vGd81')])]);
  return xmlResponse(200, responseElement(controlElement('success', controlOf(request)), operation), false);
}

function controlOf(request: WireRequest): ControlBlock | undefined {
  try {
    return readEnvelope(request.body, false).control;
  } catch {
    return undefined;
  }
}
