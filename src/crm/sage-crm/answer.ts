import { withoutPrefixes } from '../../transport/soap';
import { readXml } from '../../transport/xml';
import { childOf, textOf, type XmlElement } from '../../transport/xml-element';
import { isJson } from './row';

/** What a body is, whatever its status says: a dead session and a broken web application answer 200 as well. */
export type Answer =
  | { readonly kind: 'json'; readonly json: Readonly<Record<string, unknown>> }
  /** A complaint of the API (SData 1.1, section 3.10): its code and its words. */
  | { readonly kind: 'diagnosis'; readonly code: string; readonly message: string }
  /** The form that asks for user and password. */
  | { readonly kind: 'logon' }
  | { readonly kind: 'empty' }
  /** A page of the web server, or something cut. */
  | { readonly kind: 'other' };

const OTHER: Answer = { kind: 'other' };

export function readAnswer(body: string): Answer {
  const text = body.trim();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('{')) return jsonAnswer(text);
  if (/name\s*=\s*["']?EWARE_USERID\b/i.test(text)) return { kind: 'logon' };
  return /<(?:\w+:)?diagnos[ei]s\b/i.test(text) ? xmlDiagnosis(text) : OTHER;
}

function jsonAnswer(text: string): Answer {
  try {
    const json: unknown = JSON.parse(text);
    if (!isJson(json)) return OTHER;
    const [diagnosis] = Array.isArray(json.$diagnoses) ? json.$diagnoses : [];
    if (!isJson(diagnosis)) return { kind: 'json', json };
    const { $sdataCode: code = '', $message: message = '' } = diagnosis;
    return { kind: 'diagnosis', code: String(code), message: String(message) };
  } catch {
    return OTHER;
  }
}

function xmlDiagnosis(text: string): Answer {
  try {
    const found = find(withoutPrefixes(readXml(text)), 'diagnosis');
    if (!found) return OTHER;
    return { kind: 'diagnosis', code: textOf(found, 'sdataCode'), message: textOf(found, 'message') };
  } catch {
    return OTHER;
  }
}

function find(root: XmlElement, name: string): XmlElement | null {
  return root.name === name ? root : childOf(root, name);
}
