import { refusal } from '../salesforce-error';
import { objectBody, ok, type RestCall, type RestReply, targetOf } from './call';
import { type Route, route } from './router';

const MOST_REQUESTS = 25;

/** `POST composite/batch`: independent requests, one after the other, each counted as a call of its own. */
export function batchRoutes(dispatch: (call: RestCall) => RestReply): readonly Route[] {
  return [route('POST', 'composite/batch', (call) => batch(call, dispatch))];
}

function batch(call: RestCall, dispatch: (call: RestCall) => RestReply): RestReply {
  const { batchRequests, haltOnError } = objectBody(call.body);
  if (!Array.isArray(batchRequests)) throw refusal('JSON_PARSER_ERROR', 'batchRequests must be an array');
  if (batchRequests.length > MOST_REQUESTS)
    throw refusal('LIMIT_EXCEEDED', `At most ${MOST_REQUESTS} requests`);
  const results: { statusCode: number; result: unknown }[] = [];
  for (const request of batchRequests) {
    const stop = haltOnError === true && results.some((one) => one.statusCode >= 300);
    results.push(stop ? HALTED : runOne(call, objectBody(request), dispatch));
  }
  call.caller.org.apiCalls += Math.max(0, batchRequests.length - 1);
  return ok({ hasErrors: results.some((one) => one.statusCode >= 300), results });
}

const HALTED = {
  statusCode: 412,
  result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }],
};

function runOne(
  call: RestCall,
  request: Readonly<Record<string, unknown>>,
  dispatch: (call: RestCall) => RestReply,
) {
  const path = String(request.url).replace(/^\/?(?:services\/data\/)?/, '/services/data/');
  const target = targetOf(String(request.method).toUpperCase(), new URL(path, call.origin));
  if (!target) {
    return {
      statusCode: 404,
      result: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
    };
  }
  const reply = dispatch({ ...call, ...target, headers: {}, body: request.richInput });
  return { statusCode: reply.status, result: reply.body ?? null };
}
