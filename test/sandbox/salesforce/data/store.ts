import { UndoLog } from '../../undo-log';
import type { Changes, FieldValue, Row } from './row';

interface Stored {
  readonly row: Row;
  /** Counts the writes of this record; an ETag is made of it. */
  readonly version: number;
}

type Index = Map<string, Set<string>>;

/**
 * The records of the organisation, by object and id. Every write goes through one door, which keeps the indexes and
 * an undo list, so that a failed all-or-none request leaves no trace.
 */
export class Store {
  readonly #tables = new Map<string, Map<string, Stored>>();
  readonly #indexes = new Map<string, Index>();
  readonly #inOrder = new Map<string, string[]>();
  readonly #undo = new UndoLog();

  get(object: string, id: string): Row | undefined {
    return this.#tables.get(object)?.get(id)?.row;
  }

  version(object: string, id: string): number {
    return this.#tables.get(object)?.get(id)?.version ?? 0;
  }

  /** All records, deleted ones included, in order of creation. */
  *rows(object: string): Generator<Row> {
    for (const stored of this.#tables.get(object)?.values() ?? []) yield stored.row;
  }

  /** Records whose id comes after `id`, deleted ones included, in the order of ids. */
  *rowsAfter(object: string, id: string): Generator<Row> {
    const ids = this.#idsInOrder(object);
    for (let at = firstAfter(ids, id); at < ids.length; at += 1) {
      const row = this.get(object, ids[at] ?? '');
      if (row) yield row;
    }
  }

  insert(object: string, row: Row): void {
    this.#write(object, row.Id, { row, version: 1 });
  }

  update(object: string, id: string, changes: Changes): void {
    const before = this.#tables.get(object)?.get(id);
    if (!before) throw new Error(`no ${object} ${id}`);
    this.#write(object, id, { row: { ...before.row, ...changes, Id: id }, version: before.version + 1 });
  }

  /** Takes a record away for good; what users do is to set IsDeleted. */
  purge(object: string, id: string): void {
    this.#write(object, id, undefined);
  }

  /** Records whose field holds `value`, compared without regard to case. */
  lookup(object: string, field: string, value: FieldValue): Row[] {
    const ids = this.#index(object, field).get(indexKey(value)) ?? [];
    return [...ids].flatMap((id) => this.get(object, id) ?? []);
  }

  /** Runs `work`; when `keep` says no to its result, or it throws, all of its writes are undone. */
  transaction<T>(work: () => T, keep: (result: T) => boolean): T {
    return this.#undo.transaction(work, keep);
  }

  #write(object: string, id: string, next: Stored | undefined): void {
    const table = this.#tables.get(object) ?? new Map<string, Stored>();
    this.#tables.set(object, table);
    const before = table.get(id);
    this.#undo.add(() => this.#write(object, id, before));
    if (!before !== !next) this.#keepOrder(object, id, next !== undefined);
    if (next) table.set(id, next);
    else table.delete(id);
    for (const [key, index] of this.#indexes) {
      const [indexed, field = ''] = key.split('.');
      if (indexed === object) reindex(index, field, before?.row, next?.row);
    }
  }

  #idsInOrder(object: string): string[] {
    const known = this.#inOrder.get(object);
    if (known) return known;
    const ids = [...(this.#tables.get(object)?.keys() ?? [])].sort();
    this.#inOrder.set(object, ids);
    return ids;
  }

  /** New ids come last; anything else has the order made anew when it is next asked for. */
  #keepOrder(object: string, id: string, isNew: boolean): void {
    const ids = this.#inOrder.get(object);
    if (!ids) return;
    if (isNew && id > (ids.at(-1) ?? '')) ids.push(id);
    else this.#inOrder.delete(object);
  }

  #index(object: string, field: string): Index {
    const key = `${object}.${field}`;
    const known = this.#indexes.get(key);
    if (known) return known;
    const index: Index = new Map();
    for (const row of this.rows(object)) reindex(index, field, undefined, row);
    this.#indexes.set(key, index);
    return index;
  }
}

/** Position of the first id after `id`, by halving. */
function firstAfter(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') > id) high = middle;
    else low = middle + 1;
  }
  return low;
}

function reindex(index: Index, field: string, before: Row | undefined, after: Row | undefined): void {
  const from = before && indexKey(before[field] ?? null);
  const to = after && indexKey(after[field] ?? null);
  if (before && from !== undefined && from !== to) index.get(from)?.delete(before.Id);
  if (!after || to === undefined || from === to) return;
  const ids = index.get(to) ?? new Set<string>();
  ids.add(after.Id);
  index.set(to, ids);
}

function indexKey(value: FieldValue): string {
  return value === null ? '\u0000null' : String(value).toLowerCase();
}
