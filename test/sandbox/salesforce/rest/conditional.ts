import { createHash } from 'node:crypto';
import type { Row } from '../data/row';
import { refusal, SalesforceError } from '../salesforce-error';
import { instant } from '../timestamp';
import type { RestCall } from './call';

/** Conditional headers of a request for one account (REST API, conditional requests); other objects ignore them. */
export interface RowState {
  readonly etag: string;
  readonly modifiedAt: number;
}

export function rowState(call: RestCall, object: string, row: Row): RowState | null {
  if (object !== 'Account') return null;
  const version = call.caller.org.store.version(object, row.Id);
  const digest = createHash('sha1').update(`${row.Id}:${version}`).digest('base64');
  return { etag: `"${digest}"`, modifiedAt: instant(String(row.LastModifiedDate)) };
}

export function stateHeaders(state: RowState | null): Record<string, string> {
  return state ? { etag: state.etag, 'last-modified': new Date(state.modifiedAt).toUTCString() } : {};
}

/** Whether a GET may be answered 304. Throws 412 when `If-Match` or `If-Unmodified-Since` fails. */
export function isUnchanged({ headers }: RestCall, state: RowState | null): boolean {
  if (!state) return false;
  assertPreconditions(headers, state);
  const none = headers['if-none-match'];
  if (none !== undefined) return tagsOf(none).some((tag) => sameTag(tag, state.etag));
  const since = headers['if-modified-since'];
  return since !== undefined && state.modifiedAt <= httpDate(since);
}

/** For writes: every condition that does not hold is a 412. */
export function assertConditions({ headers }: RestCall, state: RowState | null): void {
  if (!state) return;
  assertPreconditions(headers, state);
  const none = headers['if-none-match'];
  if (none !== undefined && tagsOf(none).some((tag) => sameTag(tag, state.etag))) throw preconditionFailed();
  const since = headers['if-modified-since'];
  if (since !== undefined && state.modifiedAt <= httpDate(since)) throw preconditionFailed();
}

function assertPreconditions(headers: RestCall['headers'], state: RowState): void {
  const match = headers['if-match'];
  if (match !== undefined && !tagsOf(match).some((tag) => sameTag(tag, state.etag)))
    throw preconditionFailed();
  const unmodified = headers['if-unmodified-since'];
  if (unmodified !== undefined && state.modifiedAt > httpDate(unmodified)) throw preconditionFailed();
}

/** A tag may come back weak, or with the suffix that a compressed answer gives it. */
function sameTag(tag: string, etag: string): boolean {
  return tag === '*' || tag.replace(/^W\//, '').replace(/-{1,2}gzip"$/, '"') === etag;
}

function tagsOf(header: string): string[] {
  const tags = header.split(',').map((tag) => tag.trim());
  if (tags.every((tag) => tag === '*' || /^(?:W\/)?"[^"]*"$/.test(tag))) return tags;
  throw refusal('INVALID_HEADER', `Malformed entity tag: ${header}`);
}

function httpDate(header: string): number {
  const at = Date.parse(header);
  if (Number.isNaN(at)) throw refusal('INVALID_HEADER', `Malformed date: ${header}`);
  return at;
}

function preconditionFailed(): SalesforceError {
  return new SalesforceError(412, {
    errorCode: 'PRECONDITION_FAILED',
    message: 'The resource does not meet the requested preconditions',
  });
}
