import type { Scene } from '../e2e/support/scene';
import type { LoggedRequest } from '../sandbox/sandbox';

/** 100 ms each way. */
export const LATENCY_MS = 200;

export interface Timed {
  readonly took: number;
  readonly calls: readonly LoggedRequest[];
}

/**
 * Runs `act`, which tells how long it took, over a network as slow as a real one.
 * @throws Error when that is less than one round trip: then something else was timed than what was meant
 */
export async function callsDuring({ sandbox }: Scene, act: () => Promise<number>): Promise<Timed> {
  const before = sandbox.log.length;
  sandbox.setLatency(LATENCY_MS);
  try {
    const took = await act();
    if (took < LATENCY_MS)
      throw new Error(`done after ${took.toFixed(1)} ms, before any answer could be there`);
    return { took, calls: sandbox.log.slice(before).filter(isApiCall) };
  } finally {
    sandbox.setLatency(0);
  }
}

/** What the extension asks of the CRM's and the ERP's interfaces; the CRM's page has traffic of its own. */
export const isApiCall = ({ url }: LoggedRequest): boolean =>
  !new URL(url).hostname.endsWith('.lightning.force.com');
