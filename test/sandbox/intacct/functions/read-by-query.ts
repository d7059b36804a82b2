import { element, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { shuffleRows } from '../query/order';
import type { ResultSet } from '../query/result-sets';
import { compileSql } from '../query/sql-condition';
import type { ObjectSchema } from '../schema/object-schema';
import {
  type CallContext,
  definitionOf,
  fieldOf,
  type GatewayFunction,
  requirePermission,
} from './call-context';
import { fieldElements, readFieldList } from './field-list';
import { visibleRows } from './visible-rows';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 1000;

/** `readByQuery`: rows in the order the server came upon them; more of them with `readMore`. */
export const readByQuery: GatewayFunction = (call, context) => {
  const definition = definitionOf(textOf(call, 'object') ?? '', context);
  requirePermission('READ_BY_QUERY', definition, context);
  const fields = readFieldList(textOf(call, 'fields'), definition);
  const matches = compileSql(textOf(call, 'query') ?? '', {
    format: context.switches,
    caseInsensitive: false,
    field: (path) => ownField(definition, path, context),
  });
  const rows = visibleRows(definition, { matches, showPrivate: false }, context);
  const ordered = context.switches.readShuffled ? shuffleRows(rows, context.database.version + 1) : rows;
  if (ordered.length === 0)
    return [dataElement(definition, [], { count: 0, total: 0, remaining: 0, id: '' })];
  const opened = context.state.resultSets.open(context.caller.sessionKey, {
    object: definition.name,
    fields,
    recordNumbers: ordered.map((row) => row.recordNo),
    pageSize: pageSizeOf(call),
  });
  return [nextPage(opened, context)];
};

/** `readMore`: by resultId, or by object for the last result on it. Results belong to the session that asked. */
export const readMore: GatewayFunction = (call, context) => {
  const { resultSets } = context.state;
  const { sessionKey } = context.caller;
  const id = textOf(call, 'resultId');
  const object = textOf(call, 'object') ?? '';
  const found = id ? resultSets.find(sessionKey, id) : resultSets.latest(sessionKey, object.toUpperCase());
  if (!found)
    throw new FunctionFailure(queryError(`The result ${id ?? object} does not exist in this session.`));
  return [nextPage(found, context)];
};

function nextPage(set: ResultSet, context: CallContext): XmlElement {
  const definition = definitionOf(set.object, context);
  const fields = fieldElements(definition, set.fields, context);
  const page = set.recordNumbers.slice(set.position, set.position + set.pageSize);
  set.position += page.length;
  const table = context.database.table(set.object);
  const records = page
    .flatMap((recordNo) => table.get(recordNo) ?? [])
    .map((row) => element(definition.name.toLowerCase(), fields(row)));
  const total = set.recordNumbers.length;
  return dataElement(definition, records, {
    count: records.length,
    total,
    remaining: total - set.position,
    id: set.id,
  });
}

function dataElement(
  definition: ObjectSchema,
  records: readonly XmlElement[],
  counts: { readonly count: number; readonly total: number; readonly remaining: number; readonly id: string },
): XmlElement {
  return element('data', records, {
    listtype: definition.name.toLowerCase(),
    count: String(counts.count),
    totalcount: String(counts.total),
    numremaining: String(counts.remaining),
    resultId: counts.id,
  });
}

function ownField(definition: ObjectSchema, path: string, context: CallContext) {
  if (!definition.fields.has(path)) throw new FunctionFailure(queryError(`Invalid field: ${path}`));
  return fieldOf(definition, path, context);
}

function pageSizeOf(call: XmlElement): number {
  const text = textOf(call, 'pagesize') || String(DEFAULT_PAGE);
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw new FunctionFailure(queryError(`pagesize must be 1 to ${LARGEST_PAGE}, got ${text}`));
}
