/** One XML element. `text` is the character data directly inside it; attributes and text are already decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Content = string | number | readonly XmlElement[];

/** Builds an element for an answer: text content or child elements. */
export function element(
  name: string,
  content: Content = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (typeof content === 'object') return { name, attributes, children: content, text: '' };
  return { name, attributes, children: [], text: String(content) };
}

export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((one) => one.name === name);
}

export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((one) => one.name === name);
}

/** Trimmed text of a child; undefined when the child is missing, '' when it is empty. */
export function textOf(parent: XmlElement, name: string): string | undefined {
  return child(parent, name)?.text.trim();
}
