import { child, element, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { aggregate, type ResultValues } from '../query/aggregate';
import type { FieldPath } from '../query/field-path';
import { compileFilter } from '../query/filter';
import { readOrder, shuffleRows, sortRows } from '../query/order';
import { recordNoBound } from '../query/record-no-bound';
import { type Column, readSelect } from '../query/select';
import { render } from '../query/values';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import {
  type CallContext,
  definitionOf,
  fieldOf,
  type GatewayFunction,
  requirePermission,
} from './call-context';
import { visibleRows } from './visible-rows';

const CHILDREN = new Set([
  'select',
  'object',
  'docparid',
  'filter',
  'orderby',
  'options',
  'pagesize',
  'offset',
]);
const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 2000;

/** `query`: explicit fields or aggregates, XML operators, pages of at most 2000 rows. */
export const query: GatewayFunction = (call, context) => {
  for (const one of call.children) {
    if (!CHILDREN.has(one.name))
      throw new FunctionFailure(queryError(`Unknown element ${one.name} in query`));
  }
  const definition = definitionOf(textOf(call, 'object') ?? '', context);
  requirePermission('READ_BY_QUERY', definition, context);
  const pageSize = count(call, 'pagesize', DEFAULT_PAGE, 1, LARGEST_PAGE);
  const offset = count(call, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
  const columns = readSelect(child(call, 'select'), (path) => fieldOf(definition, path, context));
  const rows = select(call, definition, context);
  const isAggregate = columns.some((one) => one.aggregate !== null);
  const total = isAggregate ? aggregate(rows, columns) : rows;
  const page = total.slice(offset, offset + pageSize);
  const attributes = {
    listtype: definition.name,
    totalcount: String(total.length),
    offset: String(offset),
    count: String(page.length),
    numremaining: String(Math.max(0, total.length - offset - page.length)),
  };
  const records = page.map((one) => record(definition, columns, valuesOf(one, columns), context));
  return [element('data', records, attributes)];
};

function select(call: XmlElement, definition: ObjectSchema, context: CallContext): Row[] {
  const options = child(call, 'options');
  const flag = (name: string): boolean => (options ? textOf(options, name) === 'true' : false);
  if (options && textOf(options, 'returnformat')) {
    throw new FunctionFailure(queryError('returnformat is not available here'));
  }
  const field = (path: string): FieldPath => fieldOf(definition, path, context);
  const filter = child(call, 'filter');
  const matches = compileFilter(filter, {
    format: context.switches,
    caseInsensitive: flag('caseinsensitive'),
    field,
  });
  const order = readOrder(child(call, 'orderby'), field);
  const wanted = { matches, showPrivate: flag('showprivate'), after: recordNoBound(filter) };
  const rows = visibleRows(definition, wanted, context);
  if (order.length > 0) return sortRows(rows, order);
  return context.switches.readShuffled ? shuffleRows(rows, context.database.version) : rows;
}

function valuesOf(one: Row | ResultValues, columns: readonly Column[]): ResultValues {
  return 'get' in one ? columns.map((column) => column.field.read(one)) : one;
}

function record(
  definition: ObjectSchema,
  columns: readonly Column[],
  values: ResultValues,
  context: CallContext,
): XmlElement {
  const fields = columns.map(({ name, field, aggregate: kind }, at) => {
    const value = values[at] ?? '';
    return element(name, kind === 'count' ? value : render(field.field, value, context.switches));
  });
  return element(definition.name, fields);
}

function count(call: XmlElement, name: string, byDefault: number, least: number, most: number): number {
  const text = textOf(call, name);
  if (text === undefined || text === '') return byDefault;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new FunctionFailure(queryError(`${name} must be ${least} to ${most}, got ${text}`));
}
