import type { Exchange } from './exchange-record';

/** Moves the same bytes without understanding them, one exchange after the other, as the import does. */
export async function runBareLoop(origin: string, exchanges: readonly Exchange[]): Promise<void> {
  for (const { method, headers, request } of exchanges) {
    const response = await fetch(origin, { method, headers, ...(request === '' ? {} : { body: request }) });
    await response.text();
  }
}
