import type { XmlElement } from './element';
import { encodeEntities } from './entities';

/** Writes a document with its declaration. With `whitespace` every element stands on its own indented line. */
export function writeXml(root: XmlElement, whitespace: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, whitespace)}`;
}

/** Writes a document without a declaration. */
export function writeElement(root: XmlElement, whitespace = false): string {
  const parts: string[] = [];
  write(root, parts, whitespace ? 0 : -1);
  return parts.join('');
}

function write(node: XmlElement, parts: string[], depth: number): void {
  const indent = depth < 0 ? '' : '  '.repeat(depth);
  const end = depth < 0 ? '' : '\n';
  const tag = `${node.name}${attributesOf(node)}`;
  if (node.children.length > 0) {
    parts.push(indent, '<', tag, '>', end);
    for (const child of node.children) write(child, parts, depth < 0 ? -1 : depth + 1);
    parts.push(indent, '</', node.name, '>', end);
  } else parts.push(indent, '<', tag, '>', encodeEntities(node.text), '</', node.name, '>', end);
}

function attributesOf(node: XmlElement): string {
  let written = '';
  for (const [name, value] of Object.entries(node.attributes))
    written += ` ${name}="${encodeEntities(value)}"`;
  return written;
}
