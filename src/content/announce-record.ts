import type { BackgroundPort, PageState } from './background-port';

const ATTEMPTS = 4;
const AGAIN_MS = 300;

/**
 * Asks what is known about the record that the address names. The background goes by the tab's address, which may reach
 * it later than our message: an answer about another record is no answer, and the question is asked again. Null when
 * there was none or the record was left meanwhile.
 */
export async function announceRecord(
  port: Pick<BackgroundPort, 'announce'>,
  recordId: string,
  signal: AbortSignal,
): Promise<PageState | null> {
  for (let attempt = 0; attempt < ATTEMPTS && !signal.aborted; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    const state = await port.announce(recordId);
    if (state?.recordId === recordId) return signal.aborted ? null : state;
  }
  return null;
}
