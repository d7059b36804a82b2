import type { IncomingHttpHeaders } from 'node:http';

/** One request as it came off the wire. `url` carries the host name the client asked for. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What goes back on the wire. A header with several values (Set-Cookie) is an array. */
export interface WireResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** Deterministic seed: the same `seed` and `size` always give the same records. */
export interface SeedOptions {
  readonly seed: number;
  /** How many main records (accounts, customers) beside the named ones. */
  readonly size: number;
}

/** Faults that only the simulated system itself can phrase; the rest is done by the host. */
export type SystemFault = 'throttle' | 'expired-session' | 'server-error';

/**
 * A simulated product. It is handed parsed requests and answers them; sockets, TLS, latency, the request log
 * and the transport faults belong to the host (sandbox.ts), so that every system has them alike.
 */
export interface SimulatedSystem {
  readonly id: string;
  /** Patterns of the real host names it answers for, such as `*.my.salesforce.com`. */
  readonly hostPatterns: readonly string[];
  /** Whether a browser also reaches it at `http://<host>`, as intranet servers without a certificate are. */
  readonly plainHttp?: boolean;
  handle(request: WireRequest): Promise<WireResponse>;
  /** The answer the real product gives in this state of distress. */
  distress(fault: SystemFault, request: WireRequest): WireResponse;
  /** Back to the seeded state; switches return to their defaults. */
  reset(options: SeedOptions): void;
  /** Switches of this system (document sequencing, multi-currency, field-level security ...). Unknown keys throw. */
  configure(switches: Readonly<Record<string, unknown>>): void;
  /** The state that tests look at: plain JSON, never sent to clients of the simulated system. */
  snapshot(): unknown;
  /** Users, passwords, companies and seed records, for the line that `npm run sandbox` prints. */
  describe(): Readonly<Record<string, unknown>>;
}
