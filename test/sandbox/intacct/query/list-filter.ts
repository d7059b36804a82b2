import { textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { condition, type Predicate } from './condition';
import type { FilterOptions } from './filter';

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equalto',
  '!=': 'notequalto',
  '<': 'lessthan',
  '<=': 'lessthanorequalto',
  '>': 'greaterthan',
  '>=': 'greaterthanorequalto',
  like: 'like',
  'is null': 'isnull',
};

/** The filter of the legacy get_list: an `expression`, or a `logical` over several of them. */
export function compileListFilter(filter: XmlElement | undefined, options: FilterOptions): Predicate {
  const [only] = filter?.children ?? [];
  return only ? compileNode(only, options) : () => true;
}

function compileNode(node: XmlElement, options: FilterOptions): Predicate {
  if (node.name === 'logical') {
    const parts = node.children.map((one) => compileNode(one, options));
    return node.attributes.logical_operator === 'or'
      ? (row) => parts.some((part) => part(row))
      : (row) => parts.every((part) => part(row));
  }
  const operator = OPERATORS[textOf(node, 'operator') ?? ''];
  if (node.name !== 'expression' || !operator)
    throw new FunctionFailure(queryError('Invalid filter in get_list'));
  const field = options.field(textOf(node, 'field') ?? '');
  return condition(operator, field, [textOf(node, 'value') ?? ''], options);
}
