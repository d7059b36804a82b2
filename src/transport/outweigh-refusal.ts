import type { HttpPort } from './http-port';

/** Chromium takes these for a server in distress when they are answered to an extension. */
const DISTRESS: readonly number[] = [500, 503, 509];

/**
 * Has the server answer something plain after a refusal. Chromium counts refusals by address (without the query): from
 * the third on it holds requests back for a while that grows, and what it holds back looks like a lost call. To some
 * ERPs a refusal is a 500, also that there is no such customer or that a value is not taken. Any other status takes one
 * off that count. Nothing goes along, so that a server that asks who is there says so. What is answered does not matter.
 * Never throws.
 */
export async function outweighRefusal(http: HttpPort, url: string, status: number): Promise<void> {
  if (!DISTRESS.includes(status)) return;
  try {
    await http.send({ method: 'GET', url: url.replace(/[?#].*$/s, '') });
  } catch {
    // The refusal itself is what the caller has to hear.
  }
}
