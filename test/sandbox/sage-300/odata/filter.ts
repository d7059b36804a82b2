import type { Row } from '../schema/property';
import type { Resource } from '../schema/resource';
import { invalidQuery } from '../web-api-error';
import { callTerm } from './call-term';
import { comparisonTerm } from './comparison-term';
import type { Expression } from './filter-syntax';
import { type FilterRules, literalTerm, propertyTerm, type ReadValue, type Term } from './term';

type Test = (row: Row) => boolean;

/**
 * A test of rows from what a filter says, checked against the resource's properties first.
 * @throws WebApiError InvalidParameters for unknown properties, functions and types that do not fit
 */
export function compileFilter(
  expression: Expression,
  resource: Resource,
  rules: FilterRules,
  read: ReadValue,
): Test {
  const term = (one: Expression): Term => {
    switch (one.is) {
      case 'literal':
        return literalTerm(one, rules.dialect);
      case 'property':
        return propertyTerm(one.name, resource, rules, read);
      case 'call':
        return callTerm(one.name, one.arguments.map(term), rules);
      case 'comparison':
        return comparisonTerm(one.operator, term(one.left), term(one.right), rules);
      case 'not': {
        const operand = test(one.operand);
        return { type: 'boolean', of: (row) => !operand(row) };
      }
      case 'and': {
        const [left, right] = [test(one.left), test(one.right)];
        return { type: 'boolean', of: (row) => left(row) && right(row) };
      }
      case 'or': {
        const [left, right] = [test(one.left), test(one.right)];
        return { type: 'boolean', of: (row) => left(row) || right(row) };
      }
    }
  };
  const test = (one: Expression): Test => {
    const { type, of } = term(one);
    if (type !== 'boolean') throw invalidQuery('A filter is made of expressions that are true or false.');
    return (row) => of(row) === true;
  };
  return test(expression);
}

/** The least value of a property in any row that passes; '' where the filter names none. */
export function leastValue(expression: Expression, property: string): string {
  if (expression.is === 'and') {
    const [left, right] = [leastValue(expression.left, property), leastValue(expression.right, property)];
    return left > right ? left : right;
  }
  if (expression.is !== 'comparison' || !['gt', 'ge'].includes(expression.operator)) return '';
  const { left, right } = expression;
  const isNamed = left.is === 'property' && left.name === property;
  return isNamed && right.is === 'literal' && right.type === 'string' ? right.value : '';
}

/** The value that a filter demands of a property in every row that passes, if it does. */
export function demandedValue(expression: Expression, property: string): string | undefined {
  if (expression.is === 'and')
    return demandedValue(expression.left, property) ?? demandedValue(expression.right, property);
  if (expression.is !== 'comparison' || expression.operator !== 'eq') return undefined;
  const { left, right } = expression;
  const [named, other] = left.is === 'property' ? [left, right] : [right, left];
  if (named.is !== 'property' || named.name !== property) return undefined;
  return other.is === 'literal' && other.type === 'string' ? other.value : undefined;
}
