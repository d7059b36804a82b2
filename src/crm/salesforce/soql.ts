const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text as a SOQL literal, quotes included (SOQL, quoted string escape sequences). */
export const soqlText = (text: string): string =>
  `'${text.replace(/[\\'"\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;

/** A LIKE literal for "contains `text`", quotes included; `%` and `_` in the text stand for themselves. */
export const soqlContains = (text: string): string =>
  soqlText(text)
    .replace(/[%_]/g, '\\$&')
    .replace(/^'|'$/g, (quote, at: number) => (at === 0 ? `${quote}%` : `%${quote}`));

/** Path and query of a SOQL query below the API version (REST API, Query). */
export const queryPath = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

/** The same for objects of the Tooling API. */
export const toolingQueryPath = (soql: string): string => `/tooling/query?q=${encodeURIComponent(soql)}`;
