import { AppError } from '../core/app-error';
import type { ErrorCode } from '../core/error-catalogue';
import type { HttpResponse } from './http-port';

export interface RetryPolicy {
  /** Tries in all, the first one included. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubles each time. */
  readonly firstWaitMs: number;
  /** No wait is longer, whatever the server asks for: somebody is looking at the panel. */
  readonly maxWaitMs: number;
  /** Whether a failure may pass by itself. */
  mayPass(error: AppError): boolean;
}

export interface RetryPorts {
  pause(ms: number): Promise<void>;
  /** Between 0 and 1; spreads the retries of many browsers. */
  random?(): number;
}

/** What may pass by itself. A time-out is not among them: it has already cost a minute. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'NET-UNREACHABLE',
  'NET-REFUSED',
  'NET-SERVER',
  'NET-THROTTLED',
  'NET-UNREADABLE',
  'ERP-MAINTENANCE',
]);

const READS: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 500,
  maxWaitMs: 10_000,
  mayPass: (error) => PASSING.has(error.code),
};

/**
 * Repeats a task while its failure may pass; with the default policy a read. Never a write whose answer was lost: what
 * that means is for the caller to find out.
 * A server that asks for a longer wait than `maxWaitMs` is not asked again.
 */
export async function withRetry<T>(
  task: () => Promise<T>,
  ports: RetryPorts,
  policy: RetryPolicy = READS,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      const wait = attempt < policy.attempts ? waitAfter(error, attempt, ports, policy) : null;
      if (wait === null) throw error;
      await ports.pause(wait);
    }
  }
}

function waitAfter(error: unknown, attempt: number, ports: RetryPorts, policy: RetryPolicy): number | null {
  if (!(error instanceof AppError) || !policy.mayPass(error)) return null;
  const asked = Number(error.params.seconds ?? 0) * 1000;
  if (asked > policy.maxWaitMs) return null;
  const backOff = policy.firstWaitMs * 2 ** (attempt - 1);
  const jitter = 0.5 + (ports.random ?? Math.random)() / 2;
  return Math.max(asked, Math.min(policy.maxWaitMs, backOff * jitter));
}

/**
 * The failure that an HTTP status means by itself: 429 `NET-THROTTLED` (with `seconds` where the server named them),
 * 5xx `NET-SERVER`; null for all others, which are the caller's to judge.
 */
export function failureOfStatus(response: HttpResponse, now: number): AppError | null {
  if (response.status === 429) return throttled(response, now);
  if (response.status >= 500)
    return new AppError('NET-SERVER', { params: { status: String(response.status) } });
  return null;
}

function throttled(response: HttpResponse, now: number): AppError {
  const seconds = retryAfterSeconds(response, now);
  return new AppError('NET-THROTTLED', { params: seconds === null ? {} : { seconds: String(seconds) } });
}

/** Reads every `Retry-After` header (vendors have their own beside the standard one); the longest wait counts. */
function retryAfterSeconds(response: HttpResponse, now: number): number | null {
  const waits = Object.entries(response.headers)
    .filter(([name]) => name.endsWith('retry-after'))
    .map(([, value]) => secondsOf(value.trim(), now))
    .filter((seconds) => seconds !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

function secondsOf(value: string, now: number): number | null {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
