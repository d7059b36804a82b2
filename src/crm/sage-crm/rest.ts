import { AppError } from '../../core/app-error';
import { withRetry } from '../../transport/retry';
import type { CrmPorts, CrmToken } from '../contract';
import { readAnswer } from './answer';
import { restError } from './rest-error';
import { hasCode, inSession } from './session-call';

interface RestRequest {
  readonly method?: 'GET' | 'PATCH' | 'PUT';
  /** Below `/sdata/{install}j/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
}

/** Sage CRM's REST API (`sagecrm2`, since 2019 R2) and its metadata, in the signed-in user's own session. */
export interface SageRest {
  /** The answer's JSON. Throws `AppError` for everything else, see rest-error.ts. */
  send(request: RestRequest): Promise<Readonly<Record<string, unknown>>>;
}

export const RECORDS = 'sagecrm2/-/';

type RestPorts = Pick<CrmPorts, 'http' | 'tokens' | 'pause' | 'address'>;

export function createRest({ http, tokens, pause, address }: RestPorts): SageRest {
  const install = new URL(address).pathname.slice(1);
  return {
    send: (request) => {
      const repeatable = (request.method ?? 'GET') === 'GET';
      return withRetry(
        () => inSession(tokens, (token) => exchange(request, token)),
        { pause },
        {
          attempts: 4,
          firstWaitMs: 400,
          maxWaitMs: 10_000,
          mayPass: (error) => error.code === 'CRM-RECORD-LOCKED' || (repeatable && isGateway(error)),
        },
      );
    },
  };

  async function exchange(
    { method = 'GET', path, query = {}, body }: RestRequest,
    { apiOrigin, accessToken }: CrmToken,
  ): Promise<Readonly<Record<string, unknown>>> {
    const response = await http.send({
      method,
      url: `${apiOrigin}/sdata/${install}j/${path}?${queryOf({ ...query, SID: accessToken })}`,
      headers: {
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json; charset=UTF-8' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = readAnswer(response.body);
    const error = restError(response, answer, accessToken);
    if (error) throw error;
    return answer.kind === 'json' ? answer.json : {};
  }
}

/** Blanks as `%20`: a plus is not understood everywhere. Half a letter, which no address can carry, is replaced. */
export const queryOf = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`)
    .join('&');

/** A gateway without a server at hand, or a connection that broke. */
const isGateway = (error: AppError): boolean =>
  error.code === 'NET-UNREACHABLE' || /^50[234]$/.test(error.params.status ?? '');

/** The same answer as an error of the entity: what an administrator has to open for web services. */
export function orClosed(error: unknown, entity: string): never {
  if (!hasCode(error, 'CRM-RECORD-GONE')) throw error;
  throw new AppError('CRM-ENTITY-CLOSED', { params: { entity }, raw: error.raw });
}
