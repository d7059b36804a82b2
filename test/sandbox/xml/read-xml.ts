import type { XmlElement } from './element';
import { decodeEntities } from './entities';
import { XmlError } from './xml-error';

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/?[^<>]+>|[^<]+|</g;
const NAME = /^[A-Za-z_][\w.:-]*/;

/**
 * Reads a document strictly: well formed, one root, no DOCTYPE, no illegal characters.
 * Written for the simulated systems alone, so that a defect of the extension's own XML code cannot hide here.
 * @throws XmlError
 */
export function readXml(source: string): XmlElement {
  assertLegalCharacters(source);
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  for (const [token] of source.replace(/^\uFEFF/, '').matchAll(TOKEN)) accept(token, open);
  if (open.length > 1) {
    throw new XmlError(`Fatal Error 77: Premature end of data in tag ${open.at(-1)?.name ?? ''}`);
  }
  const [only] = root.children;
  if (!only || root.children.length > 1 || root.text.trim() !== '') {
    throw new XmlError("Fatal Error 4: Start tag expected, '<' not found");
  }
  return only;
}

function accept(token: string, open: OpenElement[]): void {
  const top = open.at(-1);
  if (!top) throw new XmlError('Fatal Error 5: Extra content at the end of the document');
  if (token.startsWith('<!--') || token.startsWith('<?')) return;
  if (token.startsWith('<!DOCTYPE')) throw new XmlError('Fatal Error 96: DOCTYPE is not allowed');
  if (token.startsWith('<![CDATA[')) top.text += token.slice(9, -3);
  else if (token === '<') throw new XmlError('Fatal Error 68: StartTag: invalid element name');
  else if (token.startsWith('</')) close(token.slice(2, -1).trim(), open);
  else if (token.startsWith('<')) start(token, open);
  else top.text += decodeEntities(token);
}

function start(token: string, open: OpenElement[]): void {
  const empty = token.endsWith('/>');
  const inner = token.slice(1, empty ? -2 : -1);
  const name = NAME.exec(inner)?.[0];
  if (!name) throw new XmlError('Fatal Error 68: StartTag: invalid element name');
  open.push({ name, attributes: readAttributes(inner.slice(name.length), name), children: [], text: '' });
  if (empty) close(name, open);
}

function close(name: string, open: OpenElement[]): void {
  const top = open.pop();
  const parent = open.at(-1);
  if (!top || !parent || top.name !== name) {
    throw new XmlError(`Fatal Error 76: Opening and ending tag mismatch: ${top?.name ?? ''} and ${name}`);
  }
  parent.children.push(top);
}

function readAttributes(source: string, owner: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = source.replace(
    /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    (_, name, one, two) => {
      if (name in attributes) throw new XmlError(`Fatal Error 42: Attribute ${name} redefined`);
      attributes[name] = decodeEntities(one ?? two ?? '');
      return '';
    },
  );
  if (rest.trim() !== '') throw new XmlError(`Fatal Error 65: attributes construct error in ${owner}`);
  return attributes;
}

const ILLEGAL = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function assertLegalCharacters(source: string): void {
  const code = ILLEGAL.exec(source)?.[0].codePointAt(0);
  if (code !== undefined) throw new XmlError(`Fatal Error 9: PCDATA invalid Char value ${code}`);
}
