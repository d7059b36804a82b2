import { describe, expect, it } from 'vitest';
import { importRun } from '../workflows/import-customers/test/import-run';
import { AppError } from './app-error';
import type { ErrorCode } from './error-catalogue';
import { mayResumeByItself, waitBeforeRetry } from './import-resuming';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const error = (code: ErrorCode, seconds = '') =>
  new AppError(code, { params: seconds ? { seconds } : {} }).toJSON();
const PERSONAL: readonly ErrorCode[] = [
  'CRM-SERVICE-USER',
  'CRM-SIGNED-OUT',
  'VAULT-LOCKED',
  'ERP-SIGN-IN',
  'PERMISSION-MISSING',
  'CRM-FIELDS-MISSING',
  'CRM-ENTITY-CLOSED',
  'SECRET-MISSING',
  'INTERNAL',
];

describe('trying again within a drive', () => {
  it('waits longer from time to time, and then gives up', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((failures) =>
      waitBeforeRetry(error('NET-UNREACHABLE'), failures, 0),
    );
    expect(waits).toEqual([2000, 5000, 10_000, 30_000, 60_000, null]);
    expect(waitBeforeRetry(error('NET-UNREACHABLE'), 1, 1)).toBe(2500);
  });

  it('obeys who asks for a pause, and goes home when that is long', () => {
    expect(waitBeforeRetry(error('NET-THROTTLED', '45'), 1, 0)).toBe(45_000);
    expect(waitBeforeRetry(error('NET-THROTTLED', '1'), 1, 0)).toBe(2000);
    expect(waitBeforeRetry(error('NET-THROTTLED', '3600'), 1, 0)).toBeNull();
  });

  it.each(PERSONAL)('does not happen after %s', (code) => {
    expect(waitBeforeRetry(error(code), 1, 0)).toBeNull();
  });
});

describe('a run that nobody drives', () => {
  const waiting = (code: ErrorCode, attempts: number, seconds = '') =>
    importRun('a', { state: 'waiting', error: error(code, seconds), attempts, updatedAt: NOW });

  it.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 10],
    [5, 30],
    [50, 30],
  ])('goes on by itself after attempt %i once %i minutes have passed', (attempts, minutes) => {
    const run = waiting('NET-UNREACHABLE', attempts);
    expect(mayResumeByItself(run, NOW + minutes * MINUTE - 1)).toBe(false);
    expect(mayResumeByItself(run, NOW + minutes * MINUTE)).toBe(true);
  });

  it('waits as long as it was asked to', () => {
    const run = waiting('NET-THROTTLED', 1, '3600');
    expect(mayResumeByItself(run, NOW + 59 * MINUTE)).toBe(false);
    expect(mayResumeByItself(run, NOW + 60 * MINUTE)).toBe(true);
  });

  it('does not wait for a clock that was put back to catch up', () => {
    expect(mayResumeByItself(waiting('NET-UNREACHABLE', 1), NOW - 1000 * MINUTE)).toBe(true);
  });

  it.each(PERSONAL)('needs a person after %s', (code) => {
    expect(mayResumeByItself(waiting(code, 1), NOW + 1000 * MINUTE)).toBe(false);
  });

  it('goes on at once where it was interrupted, and never where a user stopped it or it is over', () => {
    const may = (['running', 'cancelling', 'paused', 'done', 'cancelled'] as const).filter((state) =>
      mayResumeByItself(importRun('a', { state, updatedAt: NOW }), NOW),
    );
    expect(may).toEqual(['running', 'cancelling']);
  });
});
