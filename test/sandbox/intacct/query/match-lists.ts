import { textOf, type XmlElement } from '../../xml/element';
import { writeElement } from '../../xml/write-xml';

/** A filter of a page by key: from which record number on, and what else it asks for. */
export interface KeyedFilter {
  readonly after: number;
  readonly rest: XmlElement | undefined;
}

/**
 * Takes the bound on the record number off the top of a filter. Pages by key differ in nothing else, so that what they
 * have in common need be looked for only once, as an index would make it.
 */
export function keyedFilter(filter: XmlElement | undefined): KeyedFilter {
  const [top] = filter?.children ?? [];
  if (!filter || !top) return { after: 0, rest: filter };
  const conditions = top.name === 'and' ? top.children : [top];
  const isBound = (one: XmlElement): boolean =>
    one.name === 'greaterthan' &&
    textOf(one, 'field') === 'RECORDNO' &&
    Number.isFinite(Number(textOf(one, 'value')));
  const others = conditions.filter((one) => !isBound(one));
  const after = Math.max(0, ...conditions.filter(isBound).map((one) => Number(textOf(one, 'value'))));
  if (others.length === conditions.length) return { after, rest: filter };
  const [only] = others;
  if (!only) return { after, rest: undefined };
  return {
    after,
    rest: { ...filter, children: others.length === 1 ? [only] : [{ ...top, children: others }] },
  };
}

export const filterText = (filter: XmlElement | undefined): string => (filter ? writeElement(filter) : '');

/** Four bytes for each record of a few recent questions. */
const KEPT = 4;

/** Record numbers that a filter matched, ascending, for as long as nothing is written. */
export class MatchLists {
  readonly #lists = new Map<string, Int32Array>();
  #version = -1;

  /** The list of `key` at this version of the database; `scan` makes it, at most `size` long. */
  list(key: string, version: number, size: number, scan: () => Iterable<number>): Int32Array {
    if (version !== this.#version) this.#lists.clear();
    this.#version = version;
    const known = this.#lists.get(key);
    if (known) return known;
    const [oldest] = this.#lists.keys();
    if (this.#lists.size >= KEPT && oldest !== undefined) this.#lists.delete(oldest);
    const numbers = new Int32Array(size);
    let count = 0;
    for (const recordNo of scan()) {
      numbers[count] = recordNo;
      count += 1;
    }
    const list = numbers.slice(0, count);
    this.#lists.set(key, list);
    return list;
  }
}

/** Index of the first number above `after`. */
export function firstAbove(list: Int32Array, after: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
