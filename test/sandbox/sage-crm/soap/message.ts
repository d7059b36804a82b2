import type { WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { type QualifiedElement, qualify } from '../../xml/qualified-element';
import { readXml } from '../../xml/read-xml';
import { writeXml } from '../../xml/write-xml';
import { XmlError } from '../../xml/xml-error';
import { IIS_HEADERS } from '../iis-pages';
import { SoapFault } from './soap-fault';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
export const TYPES = 'http://tempuri.org/type';
/** Both request styles: the production client's, and the one of the product's own samples. */
const REQUESTS = ['http://tempuri.org/', TYPES];

export interface SoapRequest {
  /** Lower case. */
  readonly operation: string;
  readonly content: QualifiedElement;
  readonly sid: string | undefined;
}

/** Reads a request of either style. @throws SoapFault */
export function readRequest(source: string): SoapRequest {
  const root = documentOf(source);
  if (root.namespace !== ENVELOPE || root.name !== 'Envelope')
    throw new SoapFault('No SOAP envelope.', 'SOAP-ENV:Client');
  const content = part(root, 'Body')?.children[0];
  if (!content) throw new SoapFault('The SOAP body is empty.', 'SOAP-ENV:Client');
  if (!REQUESTS.includes(content.namespace))
    throw new SoapFault(`Method '${content.name}' not implemented.`, 'SOAP-ENV:Client');
  const header = part(root, 'Header')?.children.find((one) => one.name.toLowerCase() === 'sessionheader');
  const sid = header?.children.find((one) => one.name.toLowerCase() === 'sessionid')?.text.trim();
  return { operation: content.name.toLowerCase(), content, sid };
}

function part(root: QualifiedElement, name: string): QualifiedElement | undefined {
  return root.children.find((one) => one.namespace === ENVELOPE && one.name === name);
}

function documentOf(source: string): QualifiedElement {
  try {
    return qualify(readXml(source));
  } catch (error) {
    if (error instanceof XmlError) throw new SoapFault('The request is not well formed.', 'SOAP-ENV:Client');
    throw error;
  }
}

/** Text of the first argument with one of these names, in any case. */
export function argument(content: QualifiedElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = content.children.find((one) => one.name.toLowerCase() === name);
    if (found) return found.text.trim();
  }
  return undefined;
}

/** An answer: `<queryresponse><result>...`. */
export function answerMessage(name: string, result: readonly XmlElement[] | string): string {
  const content = element('result', result);
  return envelope(element(name, [content], { xmlns: TYPES, 'xmlns:typens': TYPES, 'xmlns:xsi': INSTANCE }));
}

export function faultMessage(fault: SoapFault): string {
  return envelope(
    element('SOAP-ENV:Fault', [element('faultcode', fault.code), element('faultstring', fault.message)]),
  );
}

function envelope(content: XmlElement): string {
  return writeXml(
    element('SOAP-ENV:Envelope', [element('SOAP-ENV:Body', [content])], { 'xmlns:SOAP-ENV': ENVELOPE }),
    false,
  );
}

export function soapResponse(status: number, body: string): WireResponse {
  return { status, headers: { ...IIS_HEADERS, 'content-type': 'text/xml; charset=utf-8' }, body };
}
