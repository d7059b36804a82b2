import type { WireResponse } from '../simulated-system';

/** An answer in JSON; without a body when there is none. */
export function json(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  if (body === undefined) return { status, headers };
  const type = {
    'content-type': 'application/json;charset=UTF-8',
    'cache-control': 'no-cache,must-revalidate',
  };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}
