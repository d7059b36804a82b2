/** What a connector asks for. `host` rules (granted, https, no redirects) are applied by the port, not by the caller. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The browser's cookies stay away, also where they otherwise go along: neither sent nor set. */
  readonly withoutCookies?: boolean | undefined;
  /** Milliseconds until the whole answer must be there; default 60,000. */
  readonly timeoutMs?: number;
  /** Most bytes of the answer; default 16 MiB. */
  readonly maxBytes?: number;
}

/** An answer of any status; the caller judges it. Header names are lower case. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The only way to the network for connectors.
 * Throws `AppError`: `NET-UNREACHABLE`, `NET-CERTIFICATE`, `NET-NAME`, `NET-REFUSED` (no answer; the request may or may
 * not have arrived, see `mayHaveArrived`), `NET-TIMEOUT`,
 * `NET-TOO-LARGE`, `NET-REDIRECT`, `NET-HOST-REFUSED`, `NET-PLAIN-HTTP` and `PERMISSION-MISSING` (nothing was sent). Never throws for an HTTP status.
 */
export interface HttpPort {
  send(request: HttpRequest): Promise<HttpResponse>;
}
