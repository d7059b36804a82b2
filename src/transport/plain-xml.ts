import { decodeText } from './xml-text';

/** Told of a document from its beginning to its end. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const BARE = new RegExp(`^${NAME}$`);
const TAG = new RegExp(
  `<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<\\t\\n]*"|'[^'<\\t\\n]*'))*)\\s*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;
/** An ampersand that begins no reference. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const SLASH = 0x2f;
const GREATER = 0x3e;
const NOTHING: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Reads documents of the plain kind that services write: elements, attributes and text with references, names in ASCII. They
 * are well-formed then; whatever is of another kind, well-formed or not, is left to a parser that knows all of XML.
 * @throws SyntaxError for anything else, possibly after much has been told
 */
export function readPlainXml(source: string, events: XmlEvents): void {
  const text = source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source;
  const declaration = DECLARATION.exec(text)?.[0] ?? '';
  if (text.includes(']]>')) throw notPlain();
  const open: string[] = [];
  /** Tags without attributes that were seen before. */
  const bare = new Set<string>();
  let hasRoot = false;
  let at = declaration.length;
  for (let tagAt = text.indexOf('<', at); tagAt >= 0; tagAt = text.indexOf('<', at)) {
    if (tagAt > at) tellText(text.slice(at, tagAt), open.length, events);
    if (text.charCodeAt(tagAt + 1) === SLASH) {
      at = afterEndTag(text, tagAt + 2, open.pop());
      events.close();
      continue;
    }
    if (open.length === 0 && hasRoot) throw notPlain();
    hasRoot = true;
    const end = text.indexOf('>', tagAt);
    const tag = text.slice(tagAt + 1, end);
    if (bare.has(tag)) {
      open.push(tag);
      events.open(tag, NOTHING);
    } else if (BARE.test(tag)) {
      bare.add(tag);
      open.push(tag);
      events.open(tag, NOTHING);
    } else {
      at = tellTag(text, tagAt, open, events);
      continue;
    }
    at = end + 1;
  }
  if (open.length > 0 || !hasRoot || text.slice(at).trim() !== '') throw notPlain();
}

function tellText(text: string, depth: number, events: XmlEvents): void {
  if (depth === 0 && text.trim() !== '') throw notPlain();
  if (depth > 0) events.text(decoded(text));
}

function afterEndTag(text: string, nameAt: number, name: string | undefined): number {
  if (name === undefined || !text.startsWith(name, nameAt)) throw notPlain();
  const end = nameAt + name.length;
  if (text.charCodeAt(end) === GREATER) return end + 1;
  const close = text.indexOf('>', end);
  if (close < 0 || text.slice(end, close).trim() !== '') throw notPlain();
  return close + 1;
}

/** A tag with attributes or without an end tag; gives the position after it. */
function tellTag(text: string, tagAt: number, open: string[], events: XmlEvents): number {
  TAG.lastIndex = tagAt;
  const [whole, name, attributes = '', slash] = TAG.exec(text) ?? [];
  if (whole === undefined || name === undefined) throw notPlain();
  events.open(name, attributes === '' ? NOTHING : readAttributes(attributes));
  if (slash === '/') events.close();
  else open.push(name);
  return tagAt + whole.length;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name) || name === '__proto__') throw notPlain();
    attributes[name] = decoded(double ?? single ?? '');
  }
  return attributes;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  if (STRAY.test(text)) throw notPlain();
  return decodeText(text);
}

const notPlain = (): SyntaxError => new SyntaxError('not plain XML');
