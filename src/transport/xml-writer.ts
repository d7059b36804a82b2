import type { XmlElement } from './xml-element';
import { escapeText } from './xml-text';

/** The names that nearly all documents are made of, told without the tables of all the world's letters. */
const PLAIN = /^[A-Za-z_][A-Za-z\d_.-]*(?::[A-Za-z_][A-Za-z\d_.-]*)?$/;
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

/**
 * A whole document, with its declaration. The only place that makes XML; all text passes through one escape function.
 * @throws RangeError on a name that is not an XML name: names come from our code, never from data
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${writeElement(root)}`;
}

/** Pieces are joined as they come: an import writes thirty elements a customer. */
function writeElement(of: XmlElement): string {
  const name = checkedName(of.name);
  let open = `<${name}`;
  for (const key in of.attributes) open += ` ${checkedName(key)}="${escapeText(of.attributes[key] ?? '')}"`;
  let content = escapeText(of.text);
  for (const child of of.children) content += writeElement(child);
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

function checkedName(name: string): string {
  if (!PLAIN.test(name) && !NAME.test(name)) throw new RangeError(`not an XML name: ${name}`);
  return name;
}
