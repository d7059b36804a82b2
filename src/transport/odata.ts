/** One entity as JSON gave it. */
export type ODataRow = Readonly<Record<string, unknown>>;

/** Options of one read (OData v4, URL conventions). Empty parts are left out. */
export interface ODataQuery {
  readonly filter?: string;
  readonly select?: readonly string[];
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
}

export interface ODataPage {
  readonly rows: readonly ODataRow[];
  /** Rows over all pages; null where the service did not say. */
  readonly count: number | null;
  /** Where the next page begins; null on the last one. */
  readonly nextSkip: number | null;
}

/** A string in a filter or a key. */
export const odataText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const equals = (property: string, text: string): string => `${property} eq ${odataText(text)}`;

/** Filters joined by `and`; '' where there is none. */
export const allOf = (...filters: readonly string[]): string => joined(filters, ' and ');

/** Filters joined by `or`, in brackets. */
export const anyOf = (...filters: readonly string[]): string =>
  filters.filter(Boolean).length > 1 ? `(${joined(filters, ' or ')})` : joined(filters, '');

const joined = (filters: readonly string[], word: string): string => filters.filter(Boolean).join(word);

/**
 * Ways to ask for a part of a text, the likeliest first: v4, v3, and what both know. Services differ in which of them
 * they take.
 */
export const TEXT_DIALECTS = ['contains', 'substringof', 'startswith'] as const;
export type TextDialect = (typeof TEXT_DIALECTS)[number];

export const holds = (dialect: TextDialect, property: string, part: string): string =>
  dialect === 'substringof'
    ? `substringof(${odataText(part)},${property})`
    : `${dialect}(${property},${odataText(part)})`;

/** The query part of an address, with its question mark; '' where nothing is asked for. Half a letter, which no address can carry, is replaced. */
export function odataSearch({ filter = '', select = [], top, skip = 0, count = false }: ODataQuery): string {
  const options = [
    filter === '' ? '' : `$filter=${encodeURIComponent(filter.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`,
    select.length === 0 ? '' : `$select=${select.join(',')}`,
    top === undefined ? '' : `$top=${top}`,
    skip === 0 ? '' : `$skip=${skip}`,
    count ? '$count=true' : '',
  ].filter(Boolean);
  return options.length === 0 ? '' : `?${options.join('&')}`;
}

/**
 * A page of a collection out of an answer's JSON, or null when it is none. Annotations are read with and without `@` (v4,
 * v3). Of the next page's address only `$skip` is taken: its host is the server's own idea.
 */
export function readODataPage(json: unknown): ODataPage | null {
  if (!isRow(json) || !Array.isArray(json.value)) return null;
  const { value } = json;
  const count = Number(annotation(json, 'count') ?? Number.NaN);
  return {
    rows: value.filter(isRow),
    count: Number.isFinite(count) ? count : null,
    nextSkip: skipOf(annotation(json, 'nextLink')),
  };
}

export const isRow = (json: unknown): json is ODataRow =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const annotation = (json: ODataRow, name: string): unknown => json[`@odata.${name}`] ?? json[`odata.${name}`];

function skipOf(link: unknown): number | null {
  const found = typeof link === 'string' ? /[?&](?:\$|%24)skip=(\d+)/i.exec(link) : null;
  return found ? Number(found[1]) : null;
}

/** A property as text: the first of the names that the row has; numbers without exponent where they can be, null is ''. */
export function textIn(row: ODataRow, ...names: readonly string[]): string {
  const value = names.map((name) => row[name]).find((one) => one !== undefined && one !== null);
  return typeof value === 'string' ? value.trim() : typeof value === 'object' ? '' : String(value ?? '');
}

/** The rows of a collection that is part of an entity; none where the property is missing. */
export const rowsIn = (row: ODataRow, name: string): readonly ODataRow[] => {
  const value = row[name];
  return Array.isArray(value) ? value.filter(isRow) : [];
};
