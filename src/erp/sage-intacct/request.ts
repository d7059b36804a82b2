import { element, type XmlElement } from '../../transport/xml-element';
import { writeXml } from '../../transport/xml-writer';
import type { Credentials } from './credentials';

/** One function of a request: its idempotency key and what it does. */
export interface GatewayFunction {
  readonly controlId: string;
  readonly body: XmlElement;
}

export interface GatewayRequest {
  readonly controlId: string;
  /** True refuses a function whose control id has run before: for writes. */
  readonly unique: boolean;
  /** All functions or none. */
  readonly transaction: boolean;
  /** Null signs in with the company login. */
  readonly sessionId: string | null;
  readonly functions: readonly GatewayFunction[];
}

/** The envelope (Intacct XML gateway, requests). The order of elements matters down to `function`. */
export function writeRequest(request: GatewayRequest, credentials: Credentials): string {
  return writeXml(
    element('request', [
      controlBlock(request, credentials),
      element(
        'operation',
        [
          element('authentication', [authentication(request.sessionId, credentials)]),
          element('content', request.functions.map(functionElement)),
        ],
        { transaction: String(request.transaction) },
      ),
    ]),
  );
}

function controlBlock(request: GatewayRequest, credentials: Credentials): XmlElement {
  return element('control', [
    element('senderid', credentials.senderId),
    element('password', credentials.senderPassword),
    element('controlid', request.controlId),
    // Always written: the server takes a missing element for true.
    element('uniqueid', String(request.unique)),
    element('dtdversion', '3.0'),
    element('includewhitespace', 'false'),
  ]);
}

function authentication(sessionId: string | null, credentials: Credentials): XmlElement {
  if (sessionId !== null) return element('sessionid', sessionId);
  const entity = credentials.entity === '' ? [] : [element('locationid', credentials.entity)];
  return element('login', [
    element('userid', credentials.userId),
    element('companyid', credentials.companyId),
    element('password', credentials.password),
    ...entity,
  ]);
}

const functionElement = ({ controlId, body }: GatewayFunction): XmlElement =>
  element('function', [body], { controlid: controlId });
