import { childrenOf, element, type XmlElement } from '../../transport/xml-element';

/** Largest page that `query` allows. */
export const LARGEST_PAGE = 2000;

export interface Query {
  readonly object: string;
  readonly fields: readonly string[];
  readonly filter?: XmlElement | null;
  readonly orderBy?: { readonly field: string; readonly descending?: boolean };
  /** Field by which rows that are equal by the first are ordered. */
  readonly thenBy?: string;
  readonly pageSize?: number;
  readonly offset?: number;
  readonly ignoreCase?: boolean;
}

/**
 * The `query` function (Intacct XML gateway, query). Always asks for rows that are private to entities too: without
 * that a top-level sign-in does not see them.
 */
export function queryFunction(query: Query): XmlElement {
  const order = query.orderBy;
  return element('query', [
    element('object', query.object),
    element(
      'select',
      query.fields.map((field) => element('field', field)),
    ),
    ...(query.filter ? [element('filter', [query.filter])] : []),
    ...(order
      ? [element('orderby', orderElements(order.field, order.descending ?? false, query.thenBy))]
      : []),
    element('options', [
      element('caseinsensitive', String(query.ignoreCase ?? false)),
      element('showprivate', 'true'),
    ]),
    element('pagesize', String(query.pageSize ?? 100)),
    ...(query.offset ? [element('offset', String(query.offset))] : []),
  ]);
}

const orderElements = (field: string, descending: boolean, thenBy?: string): readonly XmlElement[] => [
  orderElement(field, descending),
  ...(thenBy === undefined ? [] : [orderElement(thenBy, false)]),
];

const orderElement = (field: string, descending: boolean): XmlElement =>
  element('order', [element('field', field), element(descending ? 'descending' : 'ascending')]);

type Operator =
  | 'equalto'
  | 'notequalto'
  | 'greaterthan'
  | 'greaterthanorequalto'
  | 'lessthan'
  | 'lessthanorequalto'
  | 'like';

export const where = (field: string, operator: Operator, value: string): XmlElement =>
  element(operator, [element('field', field), element('value', value)]);

export const whereIn = (field: string, values: readonly string[]): XmlElement =>
  element('in', [element('field', field), ...values.map((value) => element('value', value))]);

export const isNull = (field: string): XmlElement => element('isnull', [element('field', field)]);

export const isNotNull = (field: string): XmlElement => element('isnotnull', [element('field', field)]);

/** `and` and `or` need two operands at least; one stands for itself and none is no filter. */
export const all = (...filters: readonly XmlElement[]): XmlElement | null => combine('and', filters);

export const any = (...filters: readonly XmlElement[]): XmlElement | null => combine('or', filters);

function combine(operator: 'and' | 'or', filters: readonly XmlElement[]): XmlElement | null {
  return filters.length > 1 ? element(operator, filters) : (filters[0] ?? null);
}

/** Text inside a `like` pattern. The gateway has no escape, so a literal `%` or `_` matches any one character. */
export const likeText = (text: string): string => text.replaceAll(/[%_]/g, '_');

/** A row by upper-case field name; nested records are flattened to dotted names, empty and missing are both ''. */
export type Row = Readonly<Record<string, string>>;

export interface Rows {
  readonly rows: readonly Row[];
  /** Rows that match in all. */
  readonly total: number;
}

/** Rows of a `query`, `read` or `get_list` answer, whatever the case and nesting of their element names. */
export function readRows(data: XmlElement | null): Rows {
  const rows = (data?.children ?? []).map(toRow);
  const total = Number(data?.attributes.totalcount ?? Number.NaN);
  return { rows, total: Number.isInteger(total) ? Math.max(total, rows.length) : rows.length };
}

function toRow(of: XmlElement): Row {
  return Object.fromEntries(of.children.flatMap((child) => entriesOf(child, '')));
}

function entriesOf(of: XmlElement, prefix: string): readonly (readonly [string, string])[] {
  const name = `${prefix}${of.name.toUpperCase()}`;
  if (of.children.length === 0) return [[name, of.text.trim()]];
  return of.children.flatMap((child) => entriesOf(child, `${name}.`));
}

/** Children of `data` by name, in any case. */
export const namedData = (data: XmlElement | null, name: string): XmlElement | null =>
  data?.children.find((child) => child.name.toLowerCase() === name.toLowerCase()) ?? null;

/** Fields of a `lookup` answer (Intacct XML gateway, lookup). */
export const lookedUpFields = (data: XmlElement | null): readonly XmlElement[] =>
  childrenOf(namedData(namedData(data, 'Type'), 'Fields'), 'Field');
