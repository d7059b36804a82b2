import type { ErpPorts } from '../contract';
import type { Credentials } from './credentials';
import { type GatewayFunction, writeRequest } from './request';
import { type GatewayResponse, readResponse } from './response';

export interface Exchange {
  readonly endpoint: string;
  /** Null signs in with the company login. */
  readonly sessionId: string | null;
  readonly functions: readonly GatewayFunction[];
  /** A write is one transaction and refuses a control id that has run before. */
  readonly write?: boolean;
  /** Milliseconds until the whole answer must be there. */
  readonly timeoutMs?: number | undefined;
  /** Name of the rows that are read straight; '' for none. */
  readonly rowElement?: string | undefined;
}

/** Longer than any answer to a create should take: giving up early would leave it unknown what happened. */
const WRITE_TIMEOUT_MS = 120_000;

/** One HTTP round trip with the gateway. @throws AppError see `readResponse` and the http port */
export async function exchange(
  ports: ErpPorts,
  credentials: Credentials,
  { endpoint, sessionId, functions, write = false, timeoutMs, rowElement }: Exchange,
): Promise<GatewayResponse> {
  const request = { controlId: ports.newId(), unique: write, transaction: write, sessionId, functions };
  const response = await ports.http.send({
    method: 'POST',
    url: endpoint,
    headers: { 'content-type': 'application/xml' },
    body: writeRequest(request, credentials),
    ...(write ? { timeoutMs: WRITE_TIMEOUT_MS } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return readResponse(response, ports.clock.now(), rowElement);
}
