import type { FieldValue } from '../data/row';
import { toId18 } from '../ids';
import { refusal } from '../salesforce-error';
import type { Field } from '../schema/field';
import { instant } from '../timestamp';
import type { Literal, Operator } from './ast';
import { type Span, spanOf } from './date-range';

export type Test = (value: FieldValue) => boolean;

const DATE_TYPES = new Set(['date', 'datetime']);
const NUMBER_TYPES = new Set(['int', 'double', 'currency']);

/** The test that a field's value has to pass. Throws INVALID_FIELD when the literal does not suit the field. */
export function comparison(field: Field, operator: Operator, literal: Literal, now: number): Test {
  assertSuits(field, literal);
  if (operator === 'LIKE') return likeTest(field, literal);
  if (literal.kind === 'null') return nullTest(operator);
  if (DATE_TYPES.has(field.type)) return dateTest(operator, literal, now);
  const wanted = plainValue(field, literal);
  return (value) => {
    if (value === null) return operator === '!=';
    const have = fold(field, value);
    return holds(operator, have < wanted ? -1 : have > wanted ? 1 : 0);
  };
}

function nullTest(operator: Operator): Test {
  if (operator === '=') return (value) => value === null;
  if (operator === '!=') return (value) => value !== null;
  return () => false;
}

/** Text is compared without regard to case, unless the field says otherwise; ids in their long form. */
function fold(field: Field, value: FieldValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && !field.caseSensitive && !isId(field) ? value.toLowerCase() : value;
}

function plainValue(field: Field, literal: Literal): string | number | boolean {
  if (literal.kind === 'number' || literal.kind === 'boolean') return literal.value;
  if (literal.kind !== 'string') return '';
  if (!isId(field)) return fold(field, literal.value);
  const id = literal.value === '' ? '' : toId18(literal.value);
  if (id === null) throw refusal('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${literal.value}`);
  return id;
}

function isId(field: Field): boolean {
  return field.type === 'id' || field.type === 'reference';
}

function holds(operator: Operator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function dateTest(operator: Operator, literal: Literal, now: number): Test {
  const span = spanOfLiteral(literal, now);
  return (value) => {
    if (value === null) return operator === '!=';
    const at = instant(String(value));
    return holds(operator, at < span.from ? -1 : at >= span.to ? 1 : 0);
  };
}

function spanOfLiteral(literal: Literal, now: number): Span {
  if (literal.kind === 'dateRange') return spanOf(literal, now);
  const at = literal.kind === 'date' ? instant(literal.text) : Number.NaN;
  return { from: at, to: at + 1 };
}

function likeTest(field: Field, literal: Literal): Test {
  if (literal.kind !== 'string') throw mismatch(field, 'string and should be enclosed in quotes');
  const source = literal.pattern.replace(
    /\\([\\%_])|[%_]|[.*+?^${}()|[\]\\/]/gs,
    (found, escaped?: string) => {
      if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
      if (found === '%') return '.*';
      return found === '_' ? '.' : `\\${found}`;
    },
  );
  const shape = new RegExp(`^${source}$`, field.caseSensitive ? 'su' : 'isu');
  return (value) => value !== null && shape.test(String(value));
}

function assertSuits(field: Field, literal: Literal): void {
  if (field.type === 'address' || (field.type === 'textarea' && field.length > 255)) {
    throw refusal('INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`);
  }
  if (literal.kind === 'null') return;
  const expected = expectedLiteral(field);
  if (!expected.kinds.includes(literal.kind)) throw mismatch(field, expected.words);
}

function expectedLiteral(field: Field): { kinds: readonly Literal['kind'][]; words: string } {
  if (field.type === 'boolean')
    return { kinds: ['boolean'], words: 'boolean and should not be enclosed in quotes' };
  if (NUMBER_TYPES.has(field.type)) {
    return { kinds: ['number'], words: `${field.type} and should not be enclosed in quotes` };
  }
  if (DATE_TYPES.has(field.type)) {
    return { kinds: ['date', 'dateRange'], words: `${field.type} and should not be enclosed in quotes` };
  }
  return { kinds: ['string'], words: 'string and should be enclosed in quotes' };
}

function mismatch(field: Field, words: string) {
  return refusal(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${words}`,
  );
}
