import { refusal, type SalesforceError } from '../salesforce-error';

/** MALFORMED_QUERY, worded as the query parser of Salesforce words it. */
export function malformed(message: string): SalesforceError {
  return refusal('MALFORMED_QUERY', message);
}

/** INVALID_FIELD and INVALID_TYPE quote the line, point at the place and name row and column. */
export function pointed(code: string, text: string, at: number, message: string): SalesforceError {
  const before = text.slice(0, at);
  const row = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  const excerpt = text.slice(Math.max(0, at - 30), at + 30).replaceAll('\n', ' ');
  const caret = `${' '.repeat(Math.min(at, 30))}^`;
  return refusal(code, `\n${excerpt}\n${caret}\nERROR at Row:${row}:Column:${column}\n${message}`);
}
