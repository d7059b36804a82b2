import type { XmlElement } from './xml-element';
import { escapeText } from './xml-text';

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

/**
 * A whole document, with its declaration. The only place that makes XML; all text passes through one escape function.
 * @throws RangeError on a name that is not an XML name: names come from our code, never from data
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${writeElement(root)}`;
}

function writeElement(of: XmlElement): string {
  const name = checkedName(of.name);
  const attributes = Object.entries(of.attributes).map(
    ([key, value]) => ` ${checkedName(key)}="${escapeText(value)}"`,
  );
  const open = `<${name}${attributes.join('')}`;
  const content = escapeText(of.text) + of.children.map(writeElement).join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

function checkedName(name: string): string {
  if (!NAME.test(name)) throw new RangeError(`not an XML name: ${name}`);
  return name;
}
