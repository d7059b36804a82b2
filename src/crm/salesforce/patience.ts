import { AppError } from '../../core/app-error';

export interface Patience {
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** True when doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
}

const RETRIES = 3;
const FIRST_PAUSE_MS = 300;
const GATEWAY_STATUS = new Set(['502', '503', '504']);

/**
 * Repeats what is worth repeating: a row that another transaction holds (nothing was written) and, for what is
 * repeatable only, a gateway that has no server at hand or a connection that broke. At most three times, with growing
 * pauses and jitter.
 */
export async function withPatience<T>(task: () => Promise<T>, patience: Patience): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (attempt >= RETRIES || !isWorthRepeating(error, patience.repeatable)) throw error;
      await patience.pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + patience.random()));
    }
  }
}

function isWorthRepeating(error: unknown, repeatable: boolean): boolean {
  if (!(error instanceof AppError)) return false;
  if (error.params.errorCode === 'UNABLE_TO_LOCK_ROW') return true;
  return repeatable && (error.code === 'NET-UNREACHABLE' || GATEWAY_STATUS.has(error.params.status ?? ''));
}
