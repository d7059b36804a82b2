import type { FieldSchema, Relation } from '../schema/object-schema';
import { schema } from '../schema/schema';
import type { Database } from '../store/database';
import { fieldReader } from '../store/derived-values';
import type { Row } from '../store/row';

/** A field of a query, possibly of a related record: what it is and how to read its canonical value. */
export interface FieldPath {
  readonly path: string;
  readonly field: FieldSchema;
  read(row: Row): string;
}

/**
 * Resolves `NAME`, `DISPLAYCONTACT.MAILADDRESS.CITY` or `PARENT.NAME` on an object; undefined when there is no
 * such field. A hierarchical relation may be followed once only.
 */
export function resolveField(database: Database, object: string, path: string): FieldPath | undefined {
  return resolve(database, object, path, false);
}

function resolve(database: Database, object: string, path: string, climbed: boolean): FieldPath | undefined {
  const definition = schema.get(object);
  const via = definition?.relations.find((one) => path.startsWith(`${one.path}.`));
  if (via) return throughRelation(database, object, path, via, climbed);
  const field = definition?.fields.get(path);
  return field && { path, field, read: fieldReader(database, object, path) };
}

function throughRelation(
  database: Database,
  object: string,
  path: string,
  via: Relation,
  climbed: boolean,
): FieldPath | undefined {
  if (via.hierarchical && climbed) return undefined;
  const rest = path.slice(via.path.length + 1);
  const target = resolve(database, via.object, rest, climbed || via.hierarchical);
  if (!target) return undefined;
  const key = fieldReader(database, object, via.by);
  const table = database.table(via.object);
  const read = (row: Row): string => {
    const recordNo = key(row);
    const related = recordNo === '' ? undefined : table.get(Number(recordNo));
    return related ? target.read(related) : '';
  };
  return { path, field: target.field, read };
}
