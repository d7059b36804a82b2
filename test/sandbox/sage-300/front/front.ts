import type { WireRequest, WireResponse } from '../../simulated-system';
import type { Installation } from '../installation';
import { WebApiError } from '../web-api-error';
import { errorAnswer, iisPage } from './answer';
import { landingPage } from './landing-page';
import { type Address, readAddress } from './route';
import { signIn } from './sign-in';
import { companyList, serveRoute } from './web-api';

/** Characters that ASP.NET takes for an attack when they stand in a path. */
const DANGEROUS = /[<>*%&:\\?]/;

/** IIS and what stands before it: the application pool, the limit on parallel requests, authentication, paths. */
export class Front {
  #active = 0;
  #starting: Promise<void> = Promise.resolve();

  constructor(private readonly installation: Installation) {}

  async handle(request: WireRequest): Promise<WireResponse> {
    const { switches } = this.installation;
    if (switches.appPoolStopped) return iisPage(503, 'Service Unavailable');
    if (switches.redirectToHttps && request.url.protocol === 'http:') return toHttps(request.url);
    await this.#awake();
    return this.#limited(async () => this.#outcome(request));
  }

  /** Requests that come while the pool is starting wait for the same start. */
  #awake(): Promise<void> {
    const ms = this.installation.wake();
    if (ms > 0) this.#starting = wait(ms);
    return this.#starting;
  }

  async #limited(work: () => Promise<WireResponse>): Promise<WireResponse> {
    const { concurrency, processingMs } = this.installation.switches;
    if (concurrency > 0 && this.#active >= concurrency) return this.#refused(tooMany());
    this.#active += 1;
    try {
      if (concurrency > 0) await wait(processingMs);
      return await work();
    } finally {
      this.#active -= 1;
    }
  }

  /** The answer of the Web API, or that of a proxy which did not wait for it. */
  #outcome(request: WireRequest): WireResponse {
    const answer = this.#answer(request);
    const { timeoutAfterCommit: left } = this.installation.switches;
    if (left === 0) return answer;
    this.installation.configure({ timeoutAfterCommit: left - 1 });
    return iisPage(504, 'Gateway Timeout');
  }

  #answer(request: WireRequest): WireResponse {
    try {
      const path = decodedPath(request.url.pathname);
      if (path === undefined) return iisPage(400, 'Bad Request');
      const address = readAddress(path);
      return this.#refusedByIis(request, path, address) ?? this.#served(request, address);
    } catch (error) {
      if (error instanceof WebApiError) return this.#refused(error);
      throw error;
    }
  }

  #refusedByIis(request: WireRequest, path: string, address: Address): WireResponse | undefined {
    const { strictPath, authentication } = this.installation.switches;
    if (address.is === 'outside') return iisPage(404, '404 - File or directory not found.');
    if (strictPath && DANGEROUS.test(path))
      return iisPage(400, 'A potentially dangerous Request.Path value was detected from the client.');
    if (strictPath && /\+|%2b/i.test(request.url.pathname))
      return iisPage(404, '404.11 - The request filtering module denies a double escape sequence.');
    if (authentication === 'negotiate')
      return iisPage(401, '401 - Unauthorized: Access is denied due to invalid credentials.', {
        'www-authenticate': ['Negotiate', 'NTLM'],
      });
    return undefined;
  }

  #served(request: WireRequest, address: Address): WireResponse {
    if (request.method === 'OPTIONS') throw methodNotAllowed(request.method);
    if (address.is === 'landing') return landingPage(this.installation);
    if (!('route' in address || 'tenant' in address))
      throw new WebApiError('ResourceNotFound', 'The resource was not found.');
    const { user, cookie } = signIn(request, this.installation);
    const answer = this.#signedIn(() =>
      address.is === 'route'
        ? serveRoute(request, address.route, user, this.installation)
        : companyList(address.tenant, this.installation),
    );
    return cookie === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
  }

  /** A refusal after the sign-in carries the session's cookie as well. */
  #signedIn(serve: () => WireResponse): WireResponse {
    try {
      return serve();
    } catch (error) {
      if (error instanceof WebApiError) return this.#refused(error);
      throw error;
    }
  }

  #refused(error: WebApiError): WireResponse {
    return errorAnswer(error, this.installation.switches);
  }
}

export function methodNotAllowed(method: string): WebApiError {
  return new WebApiError('MethodNotAllowed', `The method ${method} is not offered here.`);
}

export function tooMany(): WebApiError {
  return new WebApiError('TooManyRequests', 'There are too many concurrent requests. Try again later.');
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function toHttps(url: URL): WireResponse {
  const location = `https://${url.hostname}${url.pathname}${url.search}`;
  return iisPage(307, 'Document Moved', { location });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
