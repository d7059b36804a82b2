import type { WireResponse } from '../../simulated-system';
import type { Switches } from '../switches';
import type { WebApiError } from '../web-api-error';

/** An answer of the Web API in its OData dialect. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): WireResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json; odata.metadata=minimal',
      'odata-version': '4.0',
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

export const noContent: WireResponse = { status: 204, headers: { 'odata-version': '4.0' } };

/** An error in the Web API's own body; `RecordInvalid` has no documented status. */
export function errorAnswer(
  error: WebApiError,
  switches: Pick<Switches, 'recordInvalidStatus'>,
): WireResponse {
  const { code, message } = error;
  const status = code === 'RecordInvalid' ? switches.recordInvalidStatus : error.status;
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="Sage 300 Web API"' } : {}),
    },
    body: JSON.stringify({ error: { code, message: { lang: 'en-US', value: message } } }),
  };
}

/** A page of IIS itself, or of what stands before it: never JSON. */
export function iisPage(
  status: number,
  title: string,
  headers: Readonly<Record<string, string | string[]>> = {},
): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=us-ascii', ...headers },
    body: `<!DOCTYPE HTML><html><head><title>${title}</title></head><body><h2>${title}</h2><hr><p>HTTP Error ${status}.</p></body></html>`,
  };
}
