import type { FieldValue, Row } from '../data/row';
import type { Field } from '../schema/field';
import type { ObjectType } from '../schema/object';
import { fieldOf } from '../schema/schema';
import type { From, Path } from './ast';
import { pointed } from './malformed';
import type { Source } from './source';

/** A field path resolved against the schema: the lookups to follow, then the field to read. */
export interface Bound {
  readonly parents: readonly Parent[];
  readonly field: Field;
  /** The object that holds the field. */
  readonly object: ObjectType;
}

interface Parent {
  readonly lookup: Field;
  readonly object: ObjectType;
}

export function bindObject(source: Source, from: From, text: string): ObjectType {
  const object = source.object(from.name);
  if (object) return object;
  throw pointed('INVALID_TYPE', text, from.at, unsupported(from.name));
}

export function unsupported(object: string): string {
  return `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
}

/** Resolves `path` from `object`; a leading alias or object name is allowed. Throws INVALID_FIELD. */
export function bindPath(source: Source, object: ObjectType, from: From, path: Path, text: string): Bound {
  const parts = withoutAlias(path.parts, from);
  const parents: Parent[] = [];
  let at = object;
  for (const name of parts.slice(0, -1)) {
    const parent = parentOf(source, at, name);
    if (!parent) throw pointed('INVALID_FIELD', text, path.at, unknownRelationship(name));
    parents.push(parent);
    at = parent.object;
  }
  const last = parts.at(-1) ?? '';
  const field = fieldOf(at, last);
  if (!field) throw pointed('INVALID_FIELD', text, path.at, unknownColumn(last, at.name));
  return { parents, field, object: at };
}

function withoutAlias(parts: readonly string[], from: From): readonly string[] {
  const first = parts[0]?.toLowerCase();
  const names = [from.alias, from.name].map((name) => name?.toLowerCase());
  return parts.length > 1 && names.includes(first) ? parts.slice(1) : parts;
}

function parentOf(source: Source, object: ObjectType, relationship: string): Parent | null {
  const lookup = object.fields.find(
    (field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase(),
  );
  const target = lookup?.referenceTo[0];
  const parent = target === undefined ? undefined : source.object(target);
  return lookup && parent ? { lookup, object: parent } : null;
}

function unknownRelationship(name: string): string {
  return `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
}

function unknownColumn(name: string, object: string): string {
  return `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
}

/** The record that holds the bound field; undefined when a lookup on the way is empty. */
function holder(source: Source, bound: Bound, row: Row): Row | undefined {
  let at: Row | undefined = row;
  for (const parent of bound.parents) {
    const id: FieldValue = at?.[parent.lookup.name] ?? null;
    at = typeof id === 'string' ? source.get(parent.object.name, id) : undefined;
  }
  return at;
}

export function read(source: Source, bound: Bound, row: Row): FieldValue {
  return holder(source, bound, row)?.[bound.field.name] ?? null;
}
