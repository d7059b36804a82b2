import { element, type XmlElement } from '../../transport/xml-element';

/** `A.B.C` becomes `<A><B><C>`, in the order of the values. An empty value becomes an empty element, which clears. */
export function nest(values: Readonly<Record<string, string>>): readonly XmlElement[] {
  const entries = Object.entries(values);
  const heads = [...new Set(entries.map(([target]) => target.split('.', 1)[0] ?? target))];
  return heads.map((head) => {
    const text = entries.find(([target]) => target === head)?.[1];
    if (text !== undefined) return element(head, text);
    const inner = entries.filter(([target]) => target.startsWith(`${head}.`));
    return element(
      head,
      nest(Object.fromEntries(inner.map(([target, value]) => [target.slice(head.length + 1), value]))),
    );
  });
}
