import type { Row } from '../data/row';
import type { ObjectType } from '../schema/object';
import type { Condition, From } from './ast';
import { bindPath, read } from './bind';
import { comparison, type Test } from './compare';
import type { Source } from './source';

export type RowTest = (row: Row) => boolean;

/** Where a condition stands: the object it speaks of, and the text for error messages. */
export interface Scope {
  readonly source: Source;
  readonly object: ObjectType;
  readonly from: From;
  readonly text: string;
}

/** Turns a condition into a test of rows; every path is resolved first, so that a bad one fails even without rows. */
export function rowTest(scope: Scope, condition: Condition | null): RowTest {
  if (condition === null) return () => true;
  switch (condition.kind) {
    case 'and': {
      const tests = condition.terms.map((term) => rowTest(scope, term));
      return (row) => tests.every((test) => test(row));
    }
    case 'or': {
      const tests = condition.terms.map((term) => rowTest(scope, term));
      return (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const test = rowTest(scope, condition.term);
      return (row) => !test(row);
    }
    default:
      return fieldTest(scope, condition);
  }
}

function fieldTest(scope: Scope, condition: Extract<Condition, { kind: 'compare' | 'in' }>): RowTest {
  const { source, object, from, text } = scope;
  const bound = bindPath(source, object, from, condition.path, text);
  const test =
    condition.kind === 'compare'
      ? comparison(bound.field, condition.operator, condition.value, source.now)
      : membership(
          condition.values.map((value) => comparison(bound.field, '=', value, source.now)),
          condition.negated,
        );
  return (row) => test(read(source, bound, row));
}

function membership(tests: readonly Test[], negated: boolean): Test {
  return (value) => tests.some((test) => test(value)) !== negated;
}

/** The rows worth testing: those an index finds when the condition demands one value, else all of them. */
export function candidates(scope: Scope, condition: Condition | null): Iterable<Row> {
  const terms = condition === null ? [] : condition.kind === 'and' ? condition.terms : [condition];
  for (const term of terms) {
    const found = indexed(scope, term);
    if (found) return found;
  }
  return scope.source.rows(scope.object.name);
}

function indexed({ source, object, from, text }: Scope, term: Condition): Row[] | null {
  if (term.kind !== 'compare' && term.kind !== 'in') return null;
  const literals = term.kind === 'in' ? term.values : [term.value];
  const exact = term.kind === 'in' ? !term.negated : term.operator === '=';
  const bound = bindPath(source, object, from, term.path, text);
  if (!exact || bound.parents.length > 0) return null;
  const rows = new Map<string, Row>();
  for (const literal of literals) {
    // A 15-character id finds nothing by its text; such lists are read in full.
    if (literal.kind !== 'string' || literal.value.length === 15) return null;
    for (const row of source.lookup(object.name, bound.field.name, literal.value)) rows.set(row.Id, row);
  }
  return [...rows.values()];
}
