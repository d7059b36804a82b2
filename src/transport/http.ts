import axios, { AxiosError, type AxiosInstance } from 'axios';
import { AppError } from '../core/app-error';
import type { HttpPort, HttpRequest, HttpResponse } from './http-port';
import { unanswered } from './unanswered';

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

type Fetch = typeof globalThis.fetch;

/** Rejects with an `AppError` unless a request may go to the address; nothing is sent before it has resolved. */
export type Admit = (address: string) => Promise<void>;

/** Watches one request for the browser's own name of its failure: fetch itself gives none. */
export interface FailureWatch {
  /** `net::ERR_CERT_AUTHORITY_INVALID` and the like; '' when the browser named nothing. */
  cause(): Promise<string>;
  stop(): void;
}

interface HttpOptions {
  /** The browser's own cookies go along: only for a CRM that is called in the user's own session. */
  readonly cookies?: boolean;
  /** One of thousands of requests: watching costs as much as sending, so that begins with the first that gets no answer. */
  readonly many?: boolean;
  readonly send?: Fetch;
  readonly watch?: (address: string) => FailureWatch;
}

const BLIND: FailureWatch = { cause: async () => '', stop: () => undefined };

/**
 * The http port over fetch. No cookies unless asked for, no referrer, no cache, no redirects (a redirect would carry credentials
 * elsewhere), size and time capped.
 */
export function createHttp(
  admit: Admit,
  { send = globalThis.fetch, watch = () => BLIND, cookies = false, many = false }: HttpOptions = {},
): HttpPort {
  const client = axios.create({
    adapter: 'fetch',
    env: { fetch: withoutEmptyBody(send) },
    // Of its fetch options axios overrides `credentials`.
    withCredentials: cookies,
    responseType: 'text',
    transformResponse: [(body: unknown) => body],
    transformRequest: [(body: unknown) => body],
    validateStatus: () => true,
    fetchOptions: {
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    },
  });
  let isWatched = !many;
  return {
    send: async (request) => {
      await admit(request.url);
      const watched = isWatched ? watch(request.url) : BLIND;
      try {
        return await sendOnce(client, request, watched);
      } catch (error) {
        isWatched = true;
        throw error;
      } finally {
        watched.stop();
      }
    },
  };
}

const BODILESS: readonly number[] = [204, 205, 304];

/**
 * Chromium gives an answer without content an (empty) body stream, which axios cannot wrap: the whole answer would be
 * reported as lost although the server has done what was asked.
 */
function withoutEmptyBody(send: Fetch): Fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (!BODILESS.includes(response.status)) return response;
    return new Response(null, { status: response.status, headers: response.headers });
  };
}

async function sendOnce(
  client: AxiosInstance,
  request: HttpRequest,
  watched: FailureWatch,
): Promise<HttpResponse> {
  const host = new URL(request.url).host;
  const limit = request.maxBytes ?? DEFAULT_MAX_BYTES;
  try {
    const response = await client.request<string>({
      method: request.method,
      url: request.url,
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { data: request.body }),
      ...(request.withoutCookies ? { withCredentials: false } : {}),
      timeout: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      maxContentLength: limit,
    });
    if (isRedirect(response.status)) throw new AppError('NET-REDIRECT', { params: { host } });
    const body = typeof response.data === 'string' ? response.data : '';
    return { status: response.status, headers: headersOf(response.headers), body };
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : await networkError(thrown, host, watched);
  }
}

/** An opaque redirect arrives as status 0 in a browser and as itself in Node; 300 is an answer, not a redirect. */
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 301 && status <= 308 && status !== 304);
}

function headersOf(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

async function networkError(thrown: unknown, host: string, watched: FailureWatch): Promise<AppError> {
  const params = { host };
  const raw = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof AxiosError) {
    if (thrown.code === AxiosError.ETIMEDOUT || thrown.code === AxiosError.ECONNABORTED) {
      return new AppError('NET-TIMEOUT', { params, raw, cause: thrown });
    }
    if (/maxContentLength/.test(thrown.message))
      return new AppError('NET-TOO-LARGE', { params, raw, cause: thrown });
  }
  return unanswered(host, (await watched.cause()) || raw, thrown);
}
