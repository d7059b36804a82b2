import { toTimestamp } from '../../calendar';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import type { CompanyState } from '../company-state';
import { rateLimitText, tooManyRequests, wrongContentType } from '../errors';
import { controlElement, errorMessage, responseElement } from './answer';
import { type Authenticated, AuthenticationFailure, authenticate, checkSender } from './authentication';
import { ControlFailure } from './control-failure';
import { runFunctions } from './dispatch';
import { type ControlBlock, type Envelope, readEnvelope } from './envelope';

const CONTENT_TYPES = /^(application\/xml|text\/xml|x-intacct-xml-request)\s*(;|$)/i;
const RETRY_AFTER_SECONDS = 2;

/** The XML gateway: one request document in, one response document out. */
export function handleGateway(request: WireRequest, state: CompanyState): WireResponse {
  let control: ControlBlock | undefined;
  try {
    assertAccepted(request, state);
    const envelope = readEnvelope(request.body, state.switches.strictOrder);
    control = envelope.control;
    checkSender(envelope);
    return xmlResponse(200, operate(envelope, request.url.hostname, state), control.includeWhitespace);
  } catch (error) {
    if (error instanceof ControlFailure) return refusal(error, control);
    throw error;
  }
}

/** Front gateway refusals (other statuses than 200) know only the status; later ones echo the control block. */
export function refusal(failure: ControlFailure, control?: ControlBlock): WireResponse {
  const echoed = failure.status === 200 ? control : undefined;
  const document = responseElement(controlElement('failure', echoed), errorMessage([failure.error]));
  const response = xmlResponse(failure.status, document, false);
  return { ...response, headers: { ...response.headers, ...failure.headers } };
}

export function tooMany(): ControlFailure {
  const seconds = String(RETRY_AFTER_SECONDS);
  return new ControlFailure(tooManyRequests, 429, {
    'retry-after': seconds,
    'x-ia-throttle-limit-retry-after': seconds,
  });
}

function assertAccepted(request: WireRequest, state: CompanyState): void {
  if (!CONTENT_TYPES.test(request.headers['content-type'] ?? ''))
    throw new ControlFailure(wrongContentType, 400);
  const { rateLimitText: left } = state.switches;
  if (left === 0) return;
  state.configure({ rateLimitText: left - 1 });
  throw new ControlFailure(rateLimitText());
}

function operate(envelope: Envelope, host: string, state: CompanyState): XmlElement {
  const control = controlElement('success', envelope.control);
  try {
    const caller = authenticate(envelope, host, state);
    const results = runFunctions(envelope, caller, state);
    return responseElement(control, element('operation', [granted(caller, state), ...results]));
  } catch (error) {
    if (!(error instanceof AuthenticationFailure)) throw error;
    const additional = envelope.control.showAdditionalErrorInfo;
    return responseElement(
      control,
      element('operation', [denied(error.userId, error.companyId), errorMessage([error.error], additional)]),
    );
  }
}

function granted(caller: Authenticated, state: CompanyState): XmlElement {
  const now = state.systemNow();
  const stamp = (instant: Date): string => toTimestamp(instant).replace('Z', '+00:00');
  return element('authentication', [
    element('status', 'success'),
    element('userid', caller.userId),
    element('companyid', caller.companyId),
    element('locationid', caller.entityId),
    element('sessiontimestamp', stamp(now)),
    element('sessiontimeout', stamp(new Date(now.getTime() + state.switches.sessionMinutes * 60_000))),
  ]);
}

export function denied(userId: string, companyId: string): XmlElement {
  return element('authentication', [
    element('status', 'failure'),
    element('userid', userId),
    element('companyid', companyId),
  ]);
}

export function xmlResponse(status: number, document: XmlElement, whitespace: boolean): WireResponse {
  const headers = { 'content-type': 'text/xml; encoding="UTF-8"' };
  return { status, headers, body: writeXml(document, whitespace) };
}
