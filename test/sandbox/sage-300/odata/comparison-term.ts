import { invalidQuery } from '../web-api-error';
import type { Comparison } from './filter-syntax';
import { casedText, type FilterRules, type Scalar, type Term, type TermType } from './term';

const EDM: Readonly<Record<TermType, string>> = {
  string: 'Edm.String',
  number: 'Edm.Decimal',
  boolean: 'Edm.Boolean',
  date: 'Edm.DateTimeOffset',
  null: 'null',
};

/** @throws WebApiError InvalidParameters when the two sides cannot be compared */
export function comparisonTerm(operator: Comparison, left: Term, right: Term, rules: FilterRules): Term {
  if (left.type !== right.type && left.type !== 'null' && right.type !== 'null') {
    const types = `'${EDM[left.type]}' and '${EDM[right.type]}'`;
    throw invalidQuery(
      `A binary operator with incompatible types was detected. Found operand types ${types} for operator '${operator}'.`,
    );
  }
  const [one, other] = [byMember(left, right), byMember(right, left)];
  const value = (scalar: Scalar): Scalar => (typeof scalar === 'string' ? casedText(scalar, rules) : scalar);
  return { type: 'boolean', of: (row) => holds(operator, value(one.of(row)), value(other.of(row))) };
}

/** A literal beside an enumeration is a member's name or its number, in quotes either way. */
function byMember(term: Term, other: Term): Term {
  const members = other.property?.members ?? [];
  const { literal } = term;
  if (members.length === 0 || literal?.type !== 'string') return term;
  const member = members.find((one) => one.name === literal.value || String(one.number) === literal.value);
  if (!member) throw invalidQuery(`'${literal.value}' is no value of '${other.property?.name}'.`);
  return { ...term, of: () => member.name };
}

function holds(operator: Comparison, left: Scalar, right: Scalar): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  switch (operator) {
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}
