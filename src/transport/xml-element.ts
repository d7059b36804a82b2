/** One XML element. Names keep their prefix and their dots; every value is text and never converted. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, untrimmed; '' where it holds only white space between children. */
  readonly text: string;
}

/** Builds an element with text or with children. */
export function element(
  name: string,
  content: string | readonly XmlElement[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' };
}

/** First child of that name, or null. */
export const childOf = (parent: XmlElement | null, name: string): XmlElement | null =>
  parent?.children.find((child) => child.name === name) ?? null;

export const childrenOf = (parent: XmlElement | null, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** The element at the end of a path of child names, or null. */
export const descend = (from: XmlElement | null, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>((at, name) => childOf(at, name), from);

/** Trimmed text of the child of that name; '' when it is empty or missing, which no ERP tells apart reliably. */
export const textOf = (parent: XmlElement | null, name: string): string =>
  childOf(parent, name)?.text.trim() ?? '';
