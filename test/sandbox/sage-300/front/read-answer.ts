import type { WireRequest, WireResponse } from '../../simulated-system';
import { compileFilter, demandedValue, leastValue } from '../odata/filter';
import { type QueryOptions, readQueryOptions } from '../odata/query-options';
import type { ReadValue } from '../odata/term';
import { detailRows, emptyValue, type Property, type Row, type Value } from '../schema/property';
import { type ModuleId, propertyOf, type Resource } from '../schema/resource';
import type { Company } from '../store/company';
import type { Switches } from '../switches';
import { jsonAnswer } from './answer';
import type { Route } from './route';

/** A request for records of one resource in one company. */
export interface ReadContext {
  readonly request: WireRequest;
  readonly route: Route;
  readonly module: ModuleId;
  readonly company: Company;
  readonly resource: Resource;
  readonly switches: Switches;
}

/** One page of a query, with the address of the next when there is more. */
export function collectionAnswer(context: ReadContext): WireResponse {
  const { resource, company, switches } = context;
  const options = readQueryOptions(context.request.url, resource, switches);
  const read = company.reader(resource.name);
  const found = matching(context, options, read);
  // Where nobody counts them, rows beyond the page are not looked for, but for the one that says that there are more.
  const wanted = Math.min(options.top ?? Number.POSITIVE_INFINITY, found.length - options.skip);
  const page = found.slice(options.skip, options.skip + Math.min(wanted, switches.pageSize));
  const more = wanted > page.length;
  const selection = options.select === null ? '' : `(${options.select.join(',')})`;
  const properties = resource.properties.filter((one) => options.select?.includes(one.name) ?? true);
  const body = {
    ...annotation(context, 'context', `${addressOf(context)}$metadata#${resource.name}${selection}`),
    ...(options.count ? annotation(context, 'count', found.length) : {}),
    value: page.map((row) => recordBody(row, properties, read, options.select === null)),
    ...(more ? annotation(context, 'nextLink', nextLink(context, options, page.length)) : {}),
  };
  return jsonAnswer(200, body);
}

/** One record, as much of it as the query selects. */
export function entityAnswer(context: ReadContext, row: Row): WireResponse {
  const { resource, company, switches } = context;
  const { select } = readQueryOptions(context.request.url, resource, switches);
  if (select === null) return jsonAnswer(200, entityBody(context, row));
  const properties = resource.properties.filter((one) => select.includes(one.name));
  const path = `$metadata#${resource.name}(${select.join(',')})/$entity`;
  return jsonAnswer(200, {
    ...annotation(context, 'context', `${addressOf(context)}${path}`),
    ...recordBody(row, properties, company.reader(resource.name), false),
  });
}

/** One whole record; POST answers with it as well. */
export function entityBody(context: ReadContext, row: Row): Readonly<Record<string, unknown>> {
  const { resource, company } = context;
  return {
    ...annotation(context, 'context', `${addressOf(context)}$metadata#${resource.name}/$entity`),
    ...wholeRecord(company, resource, row),
  };
}

/** Every property of a record as it travels, derived values included. */
export function wholeRecord(
  company: Company,
  resource: Resource,
  row: Row,
): Readonly<Record<string, unknown>> {
  return recordBody(row, resource.properties, company.reader(resource.name), true);
}

function matching(context: ReadContext, options: QueryOptions, read: ReadValue): readonly Row[] {
  const { resource, company, switches } = context;
  const table = company.table(resource.name);
  const most =
    options.count || options.orderby.length > 0 ? Number.POSITIVE_INFINITY : enough(options, switches);
  if (options.filter === null) return ordered(firstOf(table.all(), most), options, context, read);
  const rules = {
    dialect: switches.filterDialect,
    caseSensitive: switches.caseSensitive,
    unfilterable: switches.fullyPaidFilter === 'fails' ? ['FullyPaid'] : [],
  };
  const passes = compileFilter(options.filter, resource, rules, read);
  const value = switches.caseSensitive ? demandedValue(options.filter, resource.index) : undefined;
  const isPlainKey = resource.key.length === 1 && switches.caseSensitive;
  const start = isPlainKey ? leastValue(options.filter, resource.key[0] ?? '') : '';
  const rows = value === undefined ? table.all(start) : table.indexed(value);
  return ordered(firstOf(passing(rows, passes), most), options, context, read);
}

/** Rows that are looked for: all of them where they are counted or ordered. */
function enough({ skip, top, count, orderby }: QueryOptions, { pageSize, rowOrder }: Switches): number {
  if (count || orderby.length > 0 || rowOrder === 'other') return Number.POSITIVE_INFINITY;
  return skip + Math.min(top ?? Number.POSITIVE_INFINITY, pageSize + 1);
}

/** Some order that is always the same: by the last letters of the key. */
function inOwnOrder(rows: readonly Row[], { key }: Resource): readonly Row[] {
  const rank = (row: Row): string => [...String(row[key[0] ?? ''] ?? '')].reverse().join('');
  return [...rows].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function* passing(rows: Iterable<Row>, passes: (row: Row) => boolean): Iterable<Row> {
  for (const row of rows) if (passes(row)) yield row;
}

function firstOf(rows: Iterable<Row>, most: number): readonly Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    found.push(row);
  }
  return found;
}

function ordered(
  rows: readonly Row[],
  { orderby }: QueryOptions,
  { resource, switches }: ReadContext,
  read: ReadValue,
): readonly Row[] {
  const terms = orderby.flatMap(({ property, descending }) => {
    const found = propertyOf(resource, property);
    return found ? [{ found, sign: descending ? -1 : 1 }] : [];
  });
  if (terms.length === 0) return switches.rowOrder === 'other' ? inOwnOrder(rows, resource) : rows;
  return [...rows].sort((one, other) => {
    for (const { found, sign } of terms) {
      const [left, right] = [read(one, found) ?? '', read(other, found) ?? ''];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}

function recordBody(
  row: Row,
  properties: readonly Property[],
  read: ReadValue,
  whole: boolean,
): Readonly<Record<string, unknown>> {
  const values = properties.map((one) => [one.name, wireValue(one, read(row, one), row)]);
  return { ...Object.fromEntries(values), ...(whole ? { UpdateOperation: 'Unspecified' } : {}) };
}

/** Rows of a collection repeat the key of the record they belong to. */
function wireValue(property: Property, value: Value, owner: Row): unknown {
  const { details } = property;
  if (!details) return value;
  const own: ReadValue = (row, one) =>
    row[one.name] ?? (one.readOnly ? owner[one.name] : undefined) ?? emptyValue(one);
  return detailRows(value).map((row) => recordBody(row, details.properties, own, true));
}

/** OData 3 wrote its annotations without the @, and the count as text. */
function annotation(
  { switches }: ReadContext,
  name: 'context' | 'count' | 'nextLink',
  value: string | number,
): Readonly<Record<string, unknown>> {
  if (!switches.countAsV3) return { [`@odata.${name}`]: value };
  return { [`odata.${name === 'context' ? 'metadata' : name}`]: String(value) };
}

/** The module's address as the server knows itself, which need not be how the client reached it. */
function addressOf({ request, switches, company, module }: ReadContext): string {
  const origin = switches.linkOrigin === 'request' ? request.url.origin : switches.linkOrigin;
  return `${origin}/Sage300WebApi/v1.0/${switches.tenant}/${company.profile.id}/${module}/`;
}

function nextLink(context: ReadContext, options: QueryOptions, shown: number): string {
  const query = [...context.request.url.searchParams]
    .filter(([name]) => name !== '$skip' && name !== '$top')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (options.top !== null) query.push(`$top=${options.top - shown}`);
  query.push(`$skip=${options.skip + shown}`);
  return `${addressOf(context)}${context.resource.name}?${query.join('&')}`;
}
