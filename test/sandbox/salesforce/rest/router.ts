import { errorBody, notFound, SalesforceError } from '../salesforce-error';
import type { Handler, Params, RestCall, RestReply } from './call';

export interface Route {
  readonly method: string;
  /** Segments; `:name` takes one of any text. */
  readonly pattern: readonly string[];
  readonly handle: Handler;
}

/** `route('GET', 'sobjects/:object/:id', handler)` */
export function route(method: string, pattern: string, handle: Handler): Route {
  return { method, pattern: pattern === '' ? [] : pattern.split('/'), handle };
}

/** Finds the route and runs it; refusals become answers in the shape of REST. */
export function dispatch(routes: readonly Route[], call: RestCall): RestReply {
  try {
    return find(routes, call)();
  } catch (error) {
    if (error instanceof SalesforceError) return { status: error.status, body: errorBody(error) };
    throw error;
  }
}

function find(routes: readonly Route[], call: RestCall): () => RestReply {
  const matching = routes.flatMap((one) => {
    const params = match(one.pattern, call.segments);
    return params ? [{ one, params }] : [];
  });
  const method = call.method === 'HEAD' ? 'GET' : call.method;
  const found = matching.find(({ one }) => one.method === method);
  if (found) return () => found.one.handle(call, found.params);
  if (matching.length === 0) throw notFound();
  const allowed = [...new Set(matching.map(({ one }) => one.method))];
  throw new SalesforceError(405, {
    errorCode: 'METHOD_NOT_ALLOWED',
    message: `HTTP Method '${call.method}' not allowed. Allowed are ${allowed.join(',')}`,
  });
}

function match(pattern: readonly string[], segments: readonly string[]): Params | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [at, piece] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (piece.startsWith(':')) params[piece.slice(1)] = segment;
    else if (piece.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return params;
}
