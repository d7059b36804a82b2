import { refusal } from '../salesforce-error';
import { objectBody, ok, type RestCall, type RestReply, targetOf } from './call';
import { References } from './references';
import type { Route } from './router';
import { route } from './router';

const MOST_REQUESTS = 25;
const MOST_QUERIES = 5;

type Dispatch = (call: RestCall) => RestReply;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
}

interface Subresponse {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** `POST composite`: up to 25 requests in one call, each able to refer to the results of earlier ones. */
export function compositeRoutes(dispatch: Dispatch): readonly Route[] {
  return [route('POST', 'composite', (call) => composite(call, dispatch))];
}

function composite(call: RestCall, dispatch: Dispatch): RestReply {
  const body = objectBody(call.body);
  const requests = readSubrequests(body.compositeRequest);
  const allOrNone = body.allOrNone === true;
  const store = call.caller.org.store;
  const responses = store.transaction(
    () => runAll(call, requests, allOrNone, dispatch),
    (results) => !allOrNone || results.every((one) => one.httpStatusCode < 300),
  );
  const failed = responses.some((one) => one.httpStatusCode >= 300);
  return ok({ compositeResponse: allOrNone && failed ? responses.map(rolledBack) : responses });
}

function runAll(call: RestCall, requests: readonly Subrequest[], allOrNone: boolean, dispatch: Dispatch) {
  const references = new References();
  const responses: Subresponse[] = [];
  let stopped = false;
  for (const request of requests) {
    const resolved: Subrequest | null = stopped ? null : references.resolve(request);
    const response: Subresponse = resolved ? runOne(call, resolved, dispatch) : halted(request, stopped);
    references.add(request.referenceId, response.httpStatusCode < 300 ? response.body : undefined);
    responses.push(response);
    stopped ||= allOrNone && response.httpStatusCode >= 300;
  }
  return responses;
}

function runOne(call: RestCall, request: Subrequest, dispatch: Dispatch): Subresponse {
  const target = targetOf(request.method.toUpperCase(), new URL(request.url, call.origin));
  const headers = Object.fromEntries(
    Object.entries(request.httpHeaders).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const reply = target
    ? dispatch({ ...call, ...target, headers, body: request.body })
    : { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }] };
  const httpHeaders = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [canonical(name), value]),
  );
  return {
    body: reply.body ?? null,
    httpHeaders,
    httpStatusCode: reply.status,
    referenceId: request.referenceId,
  };
}

function canonical(name: string): string {
  return name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function halted({ referenceId }: Subrequest, transaction: boolean): Subresponse {
  const message = transaction
    ? 'The transaction was rolled back since another operation in the same transaction failed.'
    : 'Invalid reference specified. No value for the reference was found in the results of earlier requests.';
  return failure(referenceId, 'PROCESSING_HALTED', message);
}

/** After a roll-back the requests that went well report that they were undone. */
function rolledBack(response: Subresponse): Subresponse {
  if (response.httpStatusCode >= 300) return response;
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return failure(response.referenceId, 'PROCESSING_HALTED', message);
}

function failure(referenceId: string, errorCode: string, message: string): Subresponse {
  return { body: [{ errorCode, message }], httpHeaders: {}, httpStatusCode: 400, referenceId };
}

function readSubrequests(value: unknown): Subrequest[] {
  if (!Array.isArray(value)) throw refusal('JSON_PARSER_ERROR', 'compositeRequest must be an array');
  if (value.length > MOST_REQUESTS) {
    const message = `The number of subrequests exceeds the limit of ${MOST_REQUESTS}`;
    throw refusal('LIMIT_EXCEEDED', message);
  }
  const requests = value.map(readSubrequest);
  const queries = requests.filter(({ url }) => /\/query(?:All)?[/?]|\/composite\/sobjects/.test(url));
  if (queries.length > MOST_QUERIES) {
    throw refusal('LIMIT_EXCEEDED', `At most ${MOST_QUERIES} query or collection operations are allowed`);
  }
  return requests;
}

function readSubrequest(value: unknown): Subrequest {
  const { method, url, referenceId, body, httpHeaders } = objectBody(value);
  if (typeof method !== 'string' || typeof url !== 'string' || typeof referenceId !== 'string') {
    throw refusal('JSON_PARSER_ERROR', 'A subrequest needs method, url and referenceId');
  }
  if (!/^[A-Za-z]\w*$/.test(referenceId))
    throw refusal('INVALID_REFERENCE_ID', `Invalid reference id: ${referenceId}`);
  return { method, url, referenceId, body, httpHeaders: (httpHeaders ?? {}) as Record<string, string> };
}
