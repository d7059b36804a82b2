import type { HttpPort } from '../../transport/http-port';

/** Chromium takes these for a server in distress when they are answered to an extension. */
const DISTRESS: readonly number[] = [500, 503, 509];

/**
 * Has the service answer something plain after a refusal. Chromium counts refusals by address (without the query): from
 * the third on it holds requests back for a while that grows, and what it holds back looks like a lost call. To this
 * service every refusal is a 500 at its one address, also that there is no such customer. Any other status takes one off
 * that count. What is answered does not matter. Never throws.
 */
export async function outweighRefusal(http: HttpPort, address: string, status: number): Promise<void> {
  if (!DISTRESS.includes(status)) return;
  try {
    await http.send({ method: 'GET', url: address });
  } catch {
    // The refusal itself is what the caller has to hear.
  }
}
