import { AppError } from '../core/app-error';
import type { HttpResponse } from './http-port';
import { excerpt } from './redact';
import { readXml } from './xml';
import { childOf, element, textOf, type XmlElement } from './xml-element';
import { writeXml } from './xml-writer';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** What went wrong at the service (SOAP 1.1, section 4.4). */
export interface SoapFault {
  /** `faultcode` without its prefix. */
  readonly code: string;
  readonly text: string;
  readonly detail: XmlElement | null;
}

/** A SOAP 1.1 envelope around one body entry, and header entries if any; their `xmlns` attributes name their namespaces. */
export const soapEnvelope = (entry: XmlElement, ...headers: readonly XmlElement[]): string => {
  const header = headers.length === 0 ? [] : [element('s:Header', headers)];
  return writeXml(element('s:Envelope', [...header, element('s:Body', [entry])], { 'xmlns:s': ENVELOPE }));
};

/** Headers of a SOAP 1.1 request over HTTP (section 6.1.1): the action stands in quotes. */
export const soapHeaders = (action: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/xml; charset=utf-8',
  soapaction: `"${action}"`,
});

/**
 * The body entry of an answer, or its fault; whatever the HTTP status. Element names come without prefixes. Null where the
 * answer is no SOAP envelope (a page of the web server).
 * @throws AppError `NET-UNREADABLE` for an envelope that is cut, malformed or empty
 */
export function readSoap({
  body,
}: HttpResponse): { readonly entry: XmlElement } | { readonly fault: SoapFault } | null {
  if (!/<(?:[\w.-]+:)?Envelope\b/.test(body)) return null;
  const content = childOf(withoutPrefixes(readXml(body)), 'Body');
  const fault = childOf(content, 'Fault');
  if (fault) return { fault: toFault(fault) };
  const [entry] = content?.children ?? [];
  if (!entry) throw new AppError('NET-UNREADABLE', { raw: excerpt(body) });
  return { entry };
}

const toFault = (fault: XmlElement): SoapFault => ({
  code: localName(textOf(fault, 'faultcode')),
  text: textOf(fault, 'faultstring'),
  detail: childOf(fault, 'detail'),
});

/** Which prefixes a server chooses says nothing. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The same tree with local names; attributes stay as they are. */
export const withoutPrefixes = (of: XmlElement): XmlElement => ({
  ...of,
  name: localName(of.name),
  children: of.children.map(withoutPrefixes),
});
