import { element, type XmlElement } from '../../xml/element';

/** Dotted names as nested elements, in the order of their first appearance: how `read` shows owned records. */
export function nestElements(flat: readonly XmlElement[]): XmlElement[] {
  const groups = new Map<string, XmlElement[]>();
  for (const one of flat) {
    const dot = one.name.indexOf('.');
    const head = dot < 0 ? one.name : one.name.slice(0, dot);
    const group = groups.get(head) ?? [];
    group.push(dot < 0 ? one : { ...one, name: one.name.slice(dot + 1) });
    groups.set(head, group);
  }
  return [...groups].map(([name, members]) => {
    const [only] = members;
    return only && members.length === 1 && only.name === name ? only : element(name, nestElements(members));
  });
}
