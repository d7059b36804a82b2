import type { Property, Row, Value } from '../schema/property';
import { propertyOf, qualifiedName, type Resource } from '../schema/resource';
import { invalidQuery, unknownProperty, WebApiError } from '../web-api-error';
import type { Literal } from './filter-syntax';

/** Which functions a server knows: those of OData 4, those of OData 3, all, or `startswith` and its kin alone. */
export type FilterDialect = 'v4' | 'v3' | 'both' | 'prefix-only';

export interface FilterRules {
  readonly dialect: FilterDialect;
  readonly caseSensitive: boolean;
  /** Properties that cannot be filtered on, whatever metadata says. */
  readonly unfilterable: readonly string[];
}

/** The value of a property, derived ones included. */
export type ReadValue = (row: Row, property: Property) => Value;

/** A date is compared as milliseconds. */
export type Scalar = string | number | boolean | null;

export type TermType = 'string' | 'number' | 'boolean' | 'date' | 'null';

/** A part of a filter that has a value for every row. */
export interface Term {
  readonly type: TermType;
  readonly of: (row: Row) => Scalar;
  /** What it is, when it is nothing but that. */
  readonly property?: Property;
  readonly literal?: Literal;
}

/** @throws WebApiError InvalidParameters for a date that does not fit, or in a dialect that the server has not */
export function literalTerm(literal: Literal, dialect: FilterDialect): Term {
  switch (literal.type) {
    case 'null':
      return { type: 'null', literal, of: () => null };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: literal.type, literal, of: () => literal.value };
    case 'plain-date':
      throw invalidQuery(
        "A binary operator with incompatible types was detected. Found operand types 'Edm.DateTimeOffset' and 'Edm.Date'.",
      );
    case 'v3-date':
      if (dialect !== 'v3' && dialect !== 'both')
        throw invalidQuery(`Unrecognized 'Edm.String' literal 'datetime'${literal.value}''.`);
      return instantTerm(literal, literal.value);
    case 'date':
      return instantTerm(literal, literal.value);
  }
}

function instantTerm(literal: Literal, text: string): Term {
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time)) throw invalidQuery(`'${text}' is not a date and time.`);
  return { type: 'date', literal, of: () => time };
}

/** @throws WebApiError InvalidParameters for an unknown property, General for one that cannot be filtered on */
export function propertyTerm(name: string, resource: Resource, rules: FilterRules, read: ReadValue): Term {
  const property = propertyOf(resource, name);
  if (!property || property.kind === 'details')
    throw unknownProperty(name, qualifiedName(resource, resource.model));
  if (rules.unfilterable.includes(name))
    throw new WebApiError('General', `The filter on ${name} could not be carried out.`);
  if (property.kind === 'date')
    return { type: 'date', property, of: (row) => instantOf(read(row, property)) };
  return { type: typeOf(property), property, of: (row) => scalarOf(read(row, property)) };
}

function typeOf({ kind }: Property): TermType {
  if (kind === 'boolean') return 'boolean';
  return kind === 'string' || kind === 'enum' ? 'string' : 'number';
}

function instantOf(value: Value): number | null {
  return typeof value === 'string' && value !== '' ? Date.parse(value) : null;
}

function scalarOf(value: Value): Scalar {
  return typeof value === 'object' ? null : value;
}

/** Text as the server compares it. */
export function casedText(text: string, { caseSensitive }: FilterRules): string {
  return caseSensitive ? text : text.toLowerCase();
}
