import type { SystemFault, WireRequest } from './simulated-system';

/**
 * What to do to matching requests.
 * - `drop-before`: close the socket, the system never sees the request
 * - `drop-after`: the system carries it out, the answer is lost
 * - `cut`: half of the answer's bytes, then the socket is closed
 * - `html-error`: an HTML page with `status` (default 502), the system never sees the request
 * - `malformed`: the system carries it out, the answer is cut but ends as if it were whole
 * - `twice`: the system is sent the request twice and the second answer goes back, as when a browser repeats a request on
 *   a connection that died under it
 * - `slow`: the answer waits for `delayMs`
 * - system faults are phrased by the simulated system itself
 */
export type FaultKind =
  | 'drop-before'
  | 'drop-after'
  | 'cut'
  | 'html-error'
  | 'malformed'
  | 'twice'
  | 'slow'
  | SystemFault;

export interface Fault {
  readonly system: string;
  readonly kind: FaultKind;
  /** Regular expression on `METHOD path?query`. */
  readonly request?: string;
  /** Regular expression on the request body. */
  readonly body?: string;
  /** How many requests to strike; default 1. */
  readonly times?: number;
  /** How many matching requests to let through first; default 0. */
  readonly after?: number;
  readonly status?: number;
  readonly delayMs?: number;
}

interface ArmedFault {
  readonly fault: Fault;
  skip: number;
  left: number;
}

/** The faults that are armed now. `take` consumes one strike of the first that matches. */
export class FaultBook {
  #armed: ArmedFault[] = [];

  arm(fault: Fault): void {
    this.#armed.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#armed = [];
  }

  take(system: string, request: WireRequest): Fault | null {
    const line = `${request.method} ${request.url.pathname}${request.url.search}`;
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (fault.system !== system || armed.left === 0) continue;
      if (fault.request !== undefined && !new RegExp(fault.request).test(line)) continue;
      if (fault.body !== undefined && !new RegExp(fault.body).test(request.body)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      return fault;
    }
    return null;
  }
}
