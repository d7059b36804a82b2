import { type QualifiedElement, qualify } from '../../xml/qualified-element';
import { readXml } from '../../xml/read-xml';
import { XmlError } from '../../xml/xml-error';
import { ENVELOPE } from './namespaces';

/** The content of a SOAP 1.1 message. */
export interface Envelope {
  readonly headers: readonly QualifiedElement[];
  /** The wrapper of the operation; undefined for an empty body. */
  readonly wrapper: QualifiedElement | undefined;
}

/** Reads a message; null when it is none (not well formed, or another version of SOAP). */
export function readEnvelope(source: string): Envelope | null {
  const root = documentOf(source);
  if (!root || !isPart(root, 'Envelope')) return null;
  const header = root.children.find((one) => isPart(one, 'Header'));
  const body = root.children.find((one) => isPart(one, 'Body'));
  return body ? { headers: header?.children ?? [], wrapper: body.children[0] } : null;
}

function documentOf(source: string): QualifiedElement | null {
  try {
    return qualify(readXml(source));
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

const isPart = (element: QualifiedElement, name: string): boolean =>
  element.namespace === ENVELOPE && element.name === name;
