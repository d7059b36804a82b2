import type { HttpResponse } from '../../transport/http-port';

/** The parsed body; undefined when there is none or it is something else (maintenance pages are HTML). */
export function readJson(response: HttpResponse): unknown {
  if (!(response.headers['content-type'] ?? '').includes('json')) return undefined;
  try {
    return JSON.parse(response.body);
  } catch {
    return undefined;
  }
}
