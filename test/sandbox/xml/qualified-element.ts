import type { XmlElement } from './element';
import { XmlError } from './xml-error';

/** An element with its namespace resolved; the prefix is gone. '' is no namespace. */
export interface QualifiedElement {
  readonly name: string;
  readonly namespace: string;
  /** Attributes other than declarations, by `{namespace}name`; without a prefix by `name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly QualifiedElement[];
  readonly text: string;
}

type Scope = Readonly<Record<string, string>>;

const XML_SCOPE: Scope = { '': '', xml: 'http://www.w3.org/XML/1998/namespace' };

/** Resolves prefixes as Namespaces in XML asks. @throws XmlError for a prefix that was not declared */
export function qualify(element: XmlElement, outer: Scope = XML_SCOPE): QualifiedElement {
  const scope = scopeOf(element, outer);
  const { prefix, local } = split(element.name);
  return {
    name: local,
    namespace: lookUp(prefix, scope),
    attributes: Object.fromEntries(
      Object.entries(element.attributes)
        .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
        .map(([name, value]) => [attributeName(name, scope), value]),
    ),
    children: element.children.map((one) => qualify(one, scope)),
    text: element.text,
  };
}

function scopeOf(element: XmlElement, outer: Scope): Scope {
  const declared = Object.entries(element.attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]) => [name.slice('xmlns:'.length), value]);
  return declared.length === 0 ? outer : { ...outer, ...Object.fromEntries(declared) };
}

function attributeName(name: string, scope: Scope): string {
  const { prefix, local } = split(name);
  return prefix === '' ? local : `{${lookUp(prefix, scope)}}${local}`;
}

function split(name: string): { prefix: string; local: string } {
  const at = name.indexOf(':');
  return at < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, at), local: name.slice(at + 1) };
}

function lookUp(prefix: string, scope: Scope): string {
  const namespace = scope[prefix];
  if (namespace === undefined)
    throw new XmlError(`namespace error : Namespace prefix ${prefix} is not defined`);
  return namespace;
}
