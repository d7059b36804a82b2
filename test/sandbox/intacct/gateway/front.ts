import type { WireRequest, WireResponse } from '../../simulated-system';
import type { CompanyState } from '../company-state';
import { recordPage } from '../pages/record-page';
import { RECORD_PATH } from '../store/record-url';
import { handleGateway, refusal, tooMany } from './gateway';

const GATEWAY_PATH = '/ia/xml/xmlgw.phtml';

/** What stands before the gateway: paths and methods, the limit on parallel requests, the edge's time-out. */
export class Front {
  #active = 0;

  constructor(private readonly state: CompanyState) {}

  async handle(request: WireRequest): Promise<WireResponse> {
    const { pathname } = request.url;
    if (pathname === RECORD_PATH && request.method === 'GET') return recordPage(request.url, this.state);
    if (pathname !== GATEWAY_PATH) return htmlPage(404, 'Not Found');
    if (request.method !== 'POST') return htmlPage(405, 'Method Not Allowed');
    return this.#limited(() => this.#gateway(request));
  }

  async #limited(work: () => WireResponse): Promise<WireResponse> {
    const { concurrency, processingMs } = this.state.switches;
    if (concurrency > 0 && this.#active >= concurrency) return refusal(tooMany());
    this.#active += 1;
    try {
      if (concurrency > 0) await new Promise((resolve) => setTimeout(resolve, processingMs));
      return work();
    } finally {
      this.#active -= 1;
    }
  }

  #gateway(request: WireRequest): WireResponse {
    const response = handleGateway(request, this.state);
    const { timeoutAfterCommit: left } = this.state.switches;
    if (left === 0) return response;
    this.state.configure({ timeoutAfterCommit: left - 1 });
    return htmlPage(524, 'A timeout occurred');
  }
}

function htmlPage(status: number, title: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: `<!doctype html><html><head><title>${title}</title></head><body><div class="cf-error-details"><h1>${status} ${title}</h1></div></body></html>`,
  };
}
