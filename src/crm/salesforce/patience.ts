import type { AppError } from '../../core/app-error';
import { type RetryPolicy, withRetry } from '../../transport/retry';

export interface Patience {
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** True when doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
}

const GATEWAY_STATUS = new Set(['502', '503', '504']);

/**
 * Repeats what is worth repeating: a row that another transaction holds (nothing was written) and, for what is
 * repeatable only, a gateway that has no server at hand or a connection that broke.
 */
export const withPatience = <T>(task: () => Promise<T>, patience: Patience): Promise<T> =>
  withRetry(task, patience, policyFor(patience.repeatable));

const policyFor = (repeatable: boolean): RetryPolicy => ({
  attempts: 4,
  firstWaitMs: 400,
  maxWaitMs: 10_000,
  mayPass: (error) => isLocked(error) || (repeatable && isGateway(error)),
});

const isLocked = (error: AppError): boolean => error.params.errorCode === 'UNABLE_TO_LOCK_ROW';

const isGateway = (error: AppError): boolean =>
  error.code === 'NET-UNREACHABLE' || GATEWAY_STATUS.has(error.params.status ?? '');
