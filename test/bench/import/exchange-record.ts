import type { HttpPort } from '../../../src/transport/http-port';

/** One request and its answer, as bytes to be moved again. */
export interface Exchange {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: string;
  readonly status: number;
  readonly answer: string;
}

/** A port that counts what goes through it, and hands every exchange on. */
export function watchedHttp(
  http: HttpPort,
  seen: (exchange: Exchange) => void = () => undefined,
): HttpPort & { sent(): number } {
  let sent = 0;
  return {
    sent: () => sent,
    send: async (request) => {
      sent += 1;
      const response = await http.send(request);
      const { method, headers = {}, body = '' } = request;
      seen({ method, headers, request: body, status: response.status, answer: response.body });
      return response;
    },
  };
}
