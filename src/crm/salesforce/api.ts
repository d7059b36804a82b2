import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt } from '../../transport/redact';
import type { CrmPorts, CrmToken } from '../contract';
import { createApiVersion } from './api-version';
import { salesforceError } from './errors';
import { readJson } from './json-body';
import { withPatience } from './patience';

interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Below the API version, such as `/sobjects/Account/001…`; from the root when it begins with `/services/`. */
  readonly path: string;
  readonly body?: unknown;
  /** Data of a bulk job, in place of `body`. */
  readonly csv?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True when sending it twice is the same as sending it once; without it that goes for GET only. */
  readonly repeatable?: boolean;
}

interface ApiAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed body; undefined for 204 and for CSV. */
  readonly json: unknown;
  readonly text: string;
}

/** Salesforce's REST API for one organisation, with the user's token. */
export interface SalesforceApi {
  /** Throws `AppError` for every answer that is not a success, see errors.ts. */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** The full path of something below the API version, as the parts of a composite call need it. */
  versioned(path: string): string;
}

type ApiPorts = Pick<CrmPorts, 'http' | 'tokens' | 'pause'>;

/** `random` spreads the retries of several users who wait for the same row. */
export function createApi(ports: ApiPorts, random: () => number = Math.random): SalesforceApi {
  const version = createApiVersion(ports.http);
  const api: SalesforceApi = {
    versioned: (path) => (path.startsWith('/services/') ? path : version.prefix() + path),
    send: (request) =>
      withPatience(() => attempt(request), {
        pause: ports.pause,
        random,
        repeatable: request.repeatable ?? request.method === 'GET',
      }),
  };

  async function attempt(request: ApiRequest): Promise<ApiAnswer> {
    const token = await ports.tokens.current();
    const { response, token: used } = await exchange(token, request);
    if (response.status === 404 && (await version.adapt(used.apiOrigin))) {
      return judge((await exchange(used, request)).response);
    }
    return judge(response);
  }

  /** One request; an expired token is renewed once and the request sent again: a 401 has changed nothing. */
  async function exchange(
    token: CrmToken,
    request: ApiRequest,
  ): Promise<{ response: HttpResponse; token: CrmToken }> {
    const response = await transmit(token, request);
    if (!isExpired(response)) return { response, token };
    const renewed = await ports.tokens.renewed(token);
    return { response: await transmit(renewed, request), token: renewed };
  }

  function transmit(token: CrmToken, request: ApiRequest): Promise<HttpResponse> {
    const { csv, body = csv } = request;
    const type = csv === undefined ? 'application/json; charset=UTF-8' : 'text/csv; charset=UTF-8';
    return ports.http.send({
      method: request.method,
      url: token.apiOrigin + api.versioned(request.path),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': type }),
        ...request.headers,
        authorization: `Bearer ${token.accessToken}`,
      },
      ...(body === undefined ? {} : { body: csv ?? JSON.stringify(body) }),
    });
  }

  return api;
}

const isExpired = (response: HttpResponse): boolean =>
  isBadToken(response) ||
  (response.status === 401 && salesforceError(401, readJson(response)).code === 'CRM-SIGNED-OUT');

/** The identity service says so in a word and with another status than the rest of the API. */
const isBadToken = ({ status, body }: HttpResponse): boolean =>
  status === 403 && body.trim() === 'Bad_OAuth_Token';

/** Results of a bulk job, and the empty answer to its data. */
const isData = ({ status, headers, body }: HttpResponse): boolean =>
  (headers['content-type'] ?? '').startsWith('text/csv') || (status === 201 && body === '');

function judge(response: HttpResponse): ApiAnswer {
  const json = readJson(response);
  if (isBadToken(response)) throw new AppError('CRM-SIGNED-OUT', { raw: response.body });
  if (response.status >= 300) throw salesforceError(response.status, json);
  if (json === undefined && response.status !== 204 && !isData(response)) {
    throw new AppError('NET-UNREADABLE', { raw: excerpt(response.body) });
  }
  return { headers: response.headers, json, text: response.body };
}
