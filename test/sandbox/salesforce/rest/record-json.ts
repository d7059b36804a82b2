import type { Row } from '../data/row';
import { refusal } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { bindPath } from '../soql/bind';
import { project, type RecordJson } from '../soql/project';
import type { Source } from '../soql/source';

/** A record as `GET sobjects/X/id` gives it: the named fields, or all that this user sees. */
export function recordJson(
  source: Source,
  object: ObjectType,
  names: readonly string[] | null,
  row: Row,
): RecordJson {
  const from = { name: object.name, alias: null, at: 0 };
  const wanted = names ?? object.fields.map((field) => field.name);
  const paths = wanted.map((name) => bindPath(source, object, from, { parts: name.split('.'), at: 0 }, name));
  return { ...project(source, object, paths, row), Id: row.Id };
}

/** `?fields=Id,Name` as a list; null when it is not there. */
export function fieldList(value: string | null): readonly string[] | null {
  if (value === null) return null;
  const names = value.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) throw refusal('INVALID_FIELD', 'An empty field name was given');
  return names;
}
