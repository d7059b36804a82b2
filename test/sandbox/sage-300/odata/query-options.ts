import { propertyOf, qualifiedName, type Resource } from '../schema/resource';
import { invalidQuery, unknownProperty } from '../web-api-error';
import { type Expression, parseFilter } from './filter-syntax';

export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

export interface QueryOptions {
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
  readonly select: readonly string[] | null;
  readonly filter: Expression | null;
  readonly orderby: readonly Order[];
}

export interface OptionRules {
  readonly orderby: 'refuse' | 'ignore' | 'sort';
  /** `$expand`, `$search` and whatever else is not among the documented options. */
  readonly otherOptions: 'refuse' | 'ignore';
}

const DOCUMENTED: ReadonlySet<string> = new Set(['$top', '$skip', '$count', '$select', '$filter']);

/** The options of a query. @throws WebApiError InvalidParameters */
export function readQueryOptions(url: URL, resource: Resource, rules: OptionRules): QueryOptions {
  const given = optionsOf(url);
  for (const name of given.keys()) {
    if (DOCUMENTED.has(name)) continue;
    if (name === '$orderby' && rules.orderby !== 'refuse') continue;
    if (name === '$orderby' || rules.otherOptions === 'refuse')
      throw invalidQuery(`Query option '${name}' is not allowed.`);
  }
  const filter = given.get('$filter');
  const orderby = rules.orderby === 'sort' ? (given.get('$orderby') ?? '') : '';
  return {
    top: wholeNumber('$top', given.get('$top')),
    skip: wholeNumber('$skip', given.get('$skip')) ?? 0,
    count: truth('$count', given.get('$count')),
    select: given.has('$select') ? selected(given.get('$select') ?? '', resource) : null,
    filter: filter === undefined ? null : parseFilter(filter),
    orderby: orderby === '' ? [] : orderby.split(',').map((one) => readOrder(one.trim(), resource)),
  };
}

/** Options that begin with `$`; others belong to nobody. */
function optionsOf(url: URL): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (!name.startsWith('$')) continue;
    if (given.has(name)) throw invalidQuery(`Query option '${name}' was specified more than once.`);
    given.set(name, value);
  }
  return given;
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) throw invalidQuery(`Invalid value '${text}' for ${name} query option found.`);
  return Number(text);
}

function truth(name: string, text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw invalidQuery(`Invalid value '${text}' for ${name} query option found.`);
}

function selected(text: string, resource: Resource): readonly string[] {
  const names = text.split(',').map((one) => one.trim());
  for (const name of names) requireProperty(name, resource);
  return names;
}

function readOrder(text: string, resource: Resource): Order {
  const [property = '', direction = 'asc'] = text.split(/\s+/);
  requireProperty(property, resource);
  return { property, descending: direction === 'desc' };
}

function requireProperty(name: string, resource: Resource): void {
  if (!propertyOf(resource, name)) throw unknownProperty(name, qualifiedName(resource, resource.model));
}
