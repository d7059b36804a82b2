import type { DuplicateOptions } from '../data/duplicate-rule';
import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';

export interface Target {
  readonly method: string;
  /** What follows the version in the path, decoded, such as `['sobjects', 'Account', '001...']`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** API version, such as 66. */
  readonly version: number;
  /** `/services/data/v66.0` */
  readonly base: string;
}

/** One REST call, from the wire or from inside a composite request. */
export interface RestCall extends Target {
  readonly caller: Caller;
  /** Scheme and host that the client used; absolute addresses in answers are built on it. */
  readonly origin: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON body, or the text of another kind; undefined when there was none. */
  readonly body: unknown;
}

export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
  /** What is no JSON, in place of `body`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Params = Readonly<Record<string, string>>;
export type Handler = (call: RestCall, params: Params) => RestReply;

const DATA_PATH = /^\/services\/data\/v(\d+\.\d)(?:\/(.*))?$/;
const OLDEST = 50;
export const NEWEST = 67;

/** Reads the address of a call; null when it is no versioned REST address of a known version. */
export function targetOf(method: string, url: URL): Target | null {
  const found = DATA_PATH.exec(url.pathname);
  const version = Number(found?.[1]);
  if (!found || version < OLDEST || version > NEWEST) return null;
  const segments = (found[2] ?? '').split('/').filter((segment) => segment !== '');
  return {
    method,
    segments: segments.map((segment) => decodeURIComponent(segment)),
    query: url.searchParams,
    version,
    base: `/services/data/v${found[1]}`,
  };
}

export function ok(body: unknown, headers?: Readonly<Record<string, string>>): RestReply {
  return headers ? { status: 200, body, headers } : { status: 200, body };
}

/** The body as an object; anything else is a JSON_PARSER_ERROR. */
export function objectBody(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw refusal(
    'JSON_PARSER_ERROR',
    'The HTTP entity body is required, but this request has no entity body.',
  );
}

/** A parameter of the matched route. */
export function param(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`route has no parameter '${name}'`);
  return value;
}

export function duplicateOptions({ headers, version }: RestCall): DuplicateOptions {
  const header = headers['sforce-duplicate-rule-header'] ?? '';
  return { allowSave: /allowSave\s*=\s*true/i.test(header), version };
}
