import type { WireRequest, WireResponse } from '../../simulated-system';
import type { Organisation } from '../organisation';

/** The answer to a CORS preflight: 403 for an origin that is not on the list. */
export function answerPreflight(org: Organisation, request: WireRequest): WireResponse {
  const allowed = corsHeaders(org, request);
  if (!allowed)
    return { status: 403, headers: { 'content-type': 'text/html' }, body: 'CORS origin not allowed' };
  return {
    status: 200,
    headers: {
      ...allowed,
      'access-control-allow-methods': 'GET,POST,PATCH,DELETE,HEAD',
      'access-control-allow-headers': String(request.headers['access-control-request-headers'] ?? ''),
    },
  };
}

/** Lets a listed origin read the answer; every other origin gets the answer without permission to read it. */
export function withCors(org: Organisation, request: WireRequest, response: WireResponse): WireResponse {
  const allowed = corsHeaders(org, request);
  return allowed ? { ...response, headers: { ...response.headers, ...allowed } } : response;
}

function corsHeaders(org: Organisation, { headers }: WireRequest): Record<string, string> | null {
  const origin = headers.origin;
  if (origin === undefined || !org.switches.corsOrigins.includes(origin)) return null;
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}
