import { shrink } from '../../core/adaptive-size';
import { type AppError, toAppError } from '../../core/app-error';
import { asksForSmallerBatches } from '../../core/import-refusals';
import type { WriteResult } from '../../crm/customer-target';
import { answeredIn } from './answered-in';
import type { Drive } from './drive';
import { notePace } from './wait-until';

interface Sending<Record> {
  /** Which of the sizes adapts to how it goes. */
  readonly size: 'insert' | 'update';
  readonly batch: readonly Record[];
  write(): Promise<readonly WriteResult[]>;
  /** Sends one half of the batch again, with all that goes with it. */
  again(half: readonly Record[]): Promise<void>;
  /** Told of a failure of the whole batch, before it is thrown. */
  failed?(error: AppError): void;
}

/**
 * Sends a batch, and learns how large the next may be.
 * @returns one result each; null when the CRM objected to one record of several, and they were sent again in halves
 */
export async function sendBatch<Record>(
  drive: Drive,
  { size, batch, write, again, failed }: Sending<Record>,
): Promise<readonly WriteResult[] | null> {
  const { sizes, ports } = drive;
  const began = ports.clock.now();
  try {
    const results = await write();
    notePace(drive, batch.length);
    sizes[size] = answeredIn(sizes[size], ports.clock.now() - began, batch.length);
    return results;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!asksForSmallerBatches(error.code)) {
      sizes[size] = shrink(sizes[size]);
      failed?.(error);
      throw error;
    }
    if (batch.length === 1) return [{ ok: false, error: error.toJSON() }];
    if (error.code === 'NET-TOO-LARGE') sizes[size] = shrink(sizes[size]);
    const half = Math.ceil(batch.length / 2);
    await again(batch.slice(0, half));
    await again(batch.slice(half));
    return null;
  }
}
