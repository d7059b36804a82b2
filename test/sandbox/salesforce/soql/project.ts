import { addressOf } from '../data/address';
import type { Row } from '../data/row';
import type { ObjectType } from '../schema/object';
import type { Bound } from './bind';
import type { Source } from './source';

export type RecordJson = Record<string, unknown>;

/** The start of every record in an answer. */
export function attributes(base: string, object: string, id: string): RecordJson {
  return { type: object, url: `${base}/sobjects/${object}/${id}` };
}

/** One record with the selected fields, parents nested as objects, in the order they were selected. */
export function project(source: Source, object: ObjectType, paths: readonly Bound[], row: Row): RecordJson {
  const record: RecordJson = { attributes: attributes(source.base, object.name, row.Id) };
  for (const path of paths) place(source, record, path, row);
  return record;
}

function place(source: Source, record: RecordJson, path: Bound, row: Row): void {
  let target = record;
  let at = row;
  for (const parent of path.parents) {
    const name = parent.lookup.relationshipName ?? parent.lookup.name;
    const id = at[parent.lookup.name];
    const next = typeof id === 'string' ? source.get(parent.object.name, id) : undefined;
    if (!next) {
      target[name] = null;
      return;
    }
    const nested = (target[name] as RecordJson | null | undefined) ?? {
      attributes: attributes(source.base, parent.object.name, next.Id),
    };
    target[name] = nested;
    target = nested;
    at = next;
  }
  target[path.field.name] = outputOf(path, at);
}

function outputOf({ field, object }: Bound, row: Row): unknown {
  return field.type === 'address' ? addressOf(object, field.name, row) : (row[field.name] ?? null);
}
