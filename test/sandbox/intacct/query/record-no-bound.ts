import { textOf, type XmlElement } from '../../xml/element';

/**
 * The record number above which every match lies, as far as the top of a filter says so. Paging by key asks for
 * that; with it the scan starts where the page does, as an index would make it.
 */
export function recordNoBound(filter: XmlElement | undefined): number {
  const [top] = filter?.children ?? [];
  const conditions = top?.name === 'and' ? top.children : top ? [top] : [];
  const bounds = conditions
    .filter((one) => one.name === 'greaterthan' && textOf(one, 'field') === 'RECORDNO')
    .map((one) => Number(textOf(one, 'value')));
  return Math.max(0, ...bounds.filter(Number.isFinite));
}
