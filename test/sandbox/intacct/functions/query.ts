import { child, element, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { aggregate, type ResultValues } from '../query/aggregate';
import type { Predicate } from '../query/condition';
import type { FieldPath } from '../query/field-path';
import { compileFilter } from '../query/filter';
import { keysIn } from '../query/keys-in';
import { filterText, firstAbove, keyedFilter } from '../query/match-lists';
import { isByKey, readOrder, shuffleRows, sortRows } from '../query/order';
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
import { visibleNumbers, visibleRows } from './visible-rows';

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
  const matched = select(call, definition, context);
  const isAggregate = columns.some((one) => one.aggregate !== null);
  const total = isAggregate ? inMemory(aggregate(matched.page(0, matched.length), columns)) : matched;
  const page = total.page(offset, offset + pageSize);
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

/** What matched, and a stretch of it. */
interface Matched<One> {
  readonly length: number;
  page(from: number, to: number): readonly One[];
}

const inMemory = <One>(all: readonly One[]): Matched<One> => ({
  length: all.length,
  page: (from, to) => all.slice(from, to),
});

function select(call: XmlElement, definition: ObjectSchema, context: CallContext): Matched<Row> {
  const options = child(call, 'options');
  const flag = (name: string): boolean => (options ? textOf(options, name) === 'true' : false);
  if (options && textOf(options, 'returnformat')) {
    throw new FunctionFailure(queryError('returnformat is not available here'));
  }
  const field = (path: string): FieldPath => fieldOf(definition, path, context);
  const filter = child(call, 'filter');
  const caseInsensitive = flag('caseinsensitive');
  const compile = (one: XmlElement | undefined) =>
    compileFilter(one, { format: context.switches, caseInsensitive, field });
  const wanted = { matches: compile(filter), showPrivate: flag('showprivate') };
  const order = readOrder(child(call, 'orderby'), field);
  const keys = keysIn(filter, definition, context.database, caseInsensitive);
  if (keys === null && isByKey(order)) {
    const { after, rest } = keyedFilter(filter);
    const question = { ...wanted, matches: compile(rest), text: `${caseInsensitive} ${filterText(rest)}` };
    return matchesByKey(definition, question, after, context);
  }
  const rows = visibleRows(definition, { ...wanted, keys, after: recordNoBound(filter) }, context);
  if (order.length > 0) return inMemory(sortRows(rows, order));
  return inMemory(context.switches.readShuffled ? shuffleRows(rows, context.database.version) : rows);
}

/** A page by key of a long list is cut out of the record numbers that match. */
function matchesByKey(
  definition: ObjectSchema,
  question: { readonly matches: Predicate; readonly showPrivate: boolean; readonly text: string },
  after: number,
  context: CallContext,
): Matched<Row> {
  const { database, switches, entityId } = context;
  const table = database.table(definition.name);
  const { dateFormat, gmtOffset, clock, multiEntity } = switches;
  const view = [definition.name, entityId, question.showPrivate, multiEntity, dateFormat, gmtOffset, clock];
  const list = database.matches.list(`${view.join('|')} ${question.text}`, database.version, table.size, () =>
    visibleNumbers(definition, question, context),
  );
  const first = firstAbove(list, after);
  return {
    length: list.length - first,
    page: (from, to) =>
      [...list.subarray(first + from, Math.min(list.length, first + to))].flatMap(
        (one) => table.get(one) ?? [],
      ),
  };
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
