import type { WireRequest, WireResponse } from '../../simulated-system';
import { BULK_ROUTES } from '../bulk/bulk-routes';
import { json } from '../json-response';
import type { Organisation } from '../organisation';
import { errorBody, refusal, SalesforceError } from '../salesforce-error';
import { batchRoutes } from './batch';
import { NEWEST, type RestCall, type RestReply, targetOf } from './call';
import { COLLECTION_ROUTES } from './collections';
import { compositeRoutes } from './composite';
import { callerOf } from './credentials';
import { DESCRIBE_ROUTES } from './describe';
import { LIST_VIEW_ROUTES } from './list-views';
import { QUERY_ROUTES } from './query';
import { RESOURCE_ROUTES } from './resources';
import { dispatch, type Route } from './router';
import { SOBJECT_ROUTES } from './sobjects';
import { TOOLING_ROUTES } from './tooling';
import { UPSERT_ROUTES } from './upsert';

/** The order matters where a literal segment and a parameter meet: the literal comes first. */
const INNER: readonly Route[] = [
  ...RESOURCE_ROUTES,
  ...QUERY_ROUTES,
  ...DESCRIBE_ROUTES,
  ...LIST_VIEW_ROUTES,
  ...SOBJECT_ROUTES,
  ...UPSERT_ROUTES,
  ...COLLECTION_ROUTES,
  ...TOOLING_ROUTES,
  ...BULK_ROUTES,
];

const runInner = (call: RestCall): RestReply => dispatch(INNER, call);
const ROUTES: readonly Route[] = [...compositeRoutes(runInner), ...batchRoutes(runInner), ...INNER];

const SEASONS: readonly [number, string][] = [
  [63, "Spring '25"],
  [64, "Summer '25"],
  [65, "Winter '26"],
  [66, "Spring '26"],
  [NEWEST, "Summer '26"],
];

/** Everything under `/services/data`. */
export function answerRest(org: Organisation, request: WireRequest): WireResponse {
  if (/^\/services\/data\/?$/.test(request.url.pathname)) return json(200, versions());
  try {
    const caller = callerOf(org, request);
    assertWithinLimit(org);
    org.apiCalls += 1;
    org.jobs.advance();
    return withUsage(org, run(callOf(org, request, caller.userId)));
  } catch (error) {
    if (error instanceof SalesforceError) return json(error.status, errorBody(error));
    throw error;
  }
}

function run(call: RestCall | null): RestReply {
  if (call) return dispatch(ROUTES, call);
  return {
    status: 404,
    body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
  };
}

function versions() {
  return SEASONS.map(([version, label]) => ({
    label,
    url: `/services/data/v${version}.0`,
    version: `${version}.0`,
  }));
}

function callOf(org: Organisation, request: WireRequest, userId: string): RestCall | null {
  const target = targetOf(request.method, request.url);
  if (!target) return null;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    ...target,
    headers,
    caller: { org, userId },
    origin: request.url.origin,
    body: parseBody(request),
  };
}

function parseBody({ body, headers, method }: WireRequest): unknown {
  if (body === '' || method === 'GET' || method === 'HEAD') return undefined;
  if (/^text\/csv/i.test(headers['content-type'] ?? '')) return body;
  if (!/json/i.test(headers['content-type'] ?? '')) {
    throw new SalesforceError(415, {
      errorCode: 'UNSUPPORTED_MEDIA_TYPE',
      message: `Content type '${headers['content-type'] ?? ''}' is not supported`,
    });
  }
  try {
    return JSON.parse(body);
  } catch {
    throw refusal('JSON_PARSER_ERROR', 'Unexpected character in the request body');
  }
}

function assertWithinLimit(org: Organisation): void {
  if (org.apiCalls < org.switches.dailyApiLimit) return;
  throw new SalesforceError(403, {
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
    message: 'TotalRequests Limit exceeded.',
  });
}

function withUsage(org: Organisation, reply: RestReply): WireResponse {
  const usage = { 'sforce-limit-info': `api-usage=${org.apiCalls}/${org.switches.dailyApiLimit}` };
  const headers = { ...usage, ...reply.headers };
  if (reply.text !== undefined) return { status: reply.status, headers, body: reply.text };
  return json(reply.status, reply.body, headers);
}
