import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AppError } from '../core/app-error';
import { refusesEntities } from './no-entities';
import { excerpt } from './redact';
import type { XmlElement } from './xml-element';
import { decodeText } from './xml-text';

export interface XmlLimits {
  readonly maxCharacters: number;
  readonly maxElements: number;
  readonly maxDepth: number;
}

/** What a document may come to unless its reader says otherwise. */
export const XML_LIMITS: XmlLimits = {
  maxCharacters: 16 * 1024 * 1024,
  maxElements: 1_000_000,
  maxDepth: 64,
};

const ATTRIBUTES = ':@';
const TEXT = '#text';
const CDATA = '#cdata';
/** Put around the document, so that a second root or text beside the root shows up as a child. */
const ENVELOPE = 'document';

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

type ParsedNode = Readonly<Record<string, unknown>>;

/**
 * Reads a whole document into a tree, or not at all.
 * @throws AppError `NET-UNREADABLE` for anything cut, malformed, too large, too deep or with a DOCTYPE
 */
export function readXml(text: string, limits: XmlLimits = XML_LIMITS): XmlElement {
  try {
    return readDocument(text.replace(/^\uFEFF/, '').trim(), limits);
  } catch (cause) {
    throw new AppError('NET-UNREADABLE', { raw: excerpt(text), cause });
  }
}

function readDocument(text: string, limits: XmlLimits): XmlElement {
  refuseUnsafe(text, limits);
  const body = text.replace(/^<\?xml\s[^<>]*\?>/, '');
  const wrapped = `<${ENVELOPE}>${body}</${ENVELOPE}>`;
  if (XMLValidator.validate(wrapped) !== true) throw new SyntaxError('not well-formed');
  const parsed = parserFor(limits).parse(wrapped) as readonly ParsedNode[];
  const [envelope] = parsed.map((node) => toElement(node, limits.maxDepth));
  const [root, ...others] = envelope?.children ?? [];
  if (!root || others.length > 0 || envelope?.text.trim()) throw new SyntaxError('not one root element');
  return root;
}

/**
 * What must not reach a parser at all. A markup declaration is refused wherever it stands.
 * @throws RangeError, SyntaxError
 */
export function refuseUnsafe(text: string, limits: XmlLimits): void {
  if (text.length > limits.maxCharacters) throw new RangeError('too long');
  if (!text.startsWith('<') || !text.endsWith('>')) throw new SyntaxError('not a document');
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw new SyntaxError('markup declaration');
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text[at + 1] !== '/' && ++count > limits.maxElements) throw new RangeError('too many elements');
  }
}

/** Entities stay as they are written: they are decoded by us, once, and never inside CDATA. */
const parserFor = (limits: XmlLimits): XMLParser =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    textNodeName: TEXT,
    cdataPropName: CDATA,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    entityDecoder: refusesEntities,
    ignorePiTags: true,
    maxNestedTags: limits.maxDepth + 1,
    onDangerousProperty: (name) => name,
  });

/** One pass and no copies for leaves: a page of an import has a hundred thousand of them. */
function toElement(node: ParsedNode, depthLeft: number): XmlElement {
  if (depthLeft < 0) throw new RangeError('too deep');
  const name = nameOf(node);
  const children: XmlElement[] = [];
  let text = '';
  for (const child of asNodes(node[name])) {
    if (TEXT in child) text += decodeText(String(child[TEXT]));
    else if (CDATA in child) text += verbatim(child);
    else children.push(toElement(child, depthLeft - 1));
  }
  const attributes = ATTRIBUTES in node ? toAttributes(node[ATTRIBUTES]) : NO_ATTRIBUTES;
  return { name, attributes, children, text: children.length > 0 && text.trim() === '' ? '' : text };
}

function nameOf(node: ParsedNode): string {
  for (const key in node) if (key !== ATTRIBUTES) return key;
  throw new SyntaxError('nameless element');
}

const verbatim = (cdata: ParsedNode): string =>
  asNodes(cdata[CDATA])
    .map((part) => String(part[TEXT]))
    .join('');

const asNodes = (content: unknown): readonly ParsedNode[] =>
  Array.isArray(content) ? (content as readonly ParsedNode[]) : [];

function toAttributes(attributes: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries((attributes ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([key, value]) => [key, decodeText(String(value))]));
}
