import type { QualifiedElement } from '../../xml/qualified-element';

/**
 * Elements by member name, read as the serializer reads them: forwards only. An element whose member lies behind, or
 * whose name or namespace is unknown, is skipped without a word.
 */
export function membersInOrder(
  elements: readonly QualifiedElement[],
  members: readonly string[],
  namespace: string,
): ReadonlyMap<string, QualifiedElement> {
  const found = new Map<string, QualifiedElement>();
  let next = 0;
  for (const element of elements) {
    if (element.namespace !== namespace) continue;
    const at = members.indexOf(element.name, next);
    if (at < 0) continue;
    found.set(element.name, element);
    next = at + 1;
  }
  return found;
}
