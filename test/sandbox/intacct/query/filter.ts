import { childrenNamed, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { type ConditionOptions, condition, type Predicate } from './condition';
import type { FieldPath } from './field-path';

export interface FilterOptions extends ConditionOptions {
  /** @throws FunctionFailure when there is no such field */
  field(path: string): FieldPath;
}

/** The `filter` of a query: exactly one operator on top; `and` and `or` take two or more and may be nested. */
export function compileFilter(filter: XmlElement | undefined, options: FilterOptions): Predicate {
  if (!filter) return () => true;
  const [only] = filter.children;
  if (!only || filter.children.length !== 1) {
    throw new FunctionFailure(queryError('filter must have exactly one operator'));
  }
  return compileOperator(only, options);
}

function compileOperator(operator: XmlElement, options: FilterOptions): Predicate {
  if (operator.name === 'and' || operator.name === 'or') return compileGroup(operator, options);
  const path = textOf(operator, 'field');
  if (!path) throw new FunctionFailure(queryError(`${operator.name} has no field`));
  const values = childrenNamed(operator, 'value').map((one) => one.text);
  return condition(operator.name, options.field(path), values, options);
}

function compileGroup(group: XmlElement, options: FilterOptions): Predicate {
  if (group.children.length < 2) {
    throw new FunctionFailure(queryError(`${group.name} needs at least two operators`));
  }
  const parts = group.children.map((one) => compileOperator(one, options));
  return group.name === 'and'
    ? (row) => parts.every((part) => part(row))
    : (row) => parts.some((part) => part(row));
}
