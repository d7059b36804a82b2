import type { AppErrorJson } from './app-error';
import { ERROR_CATALOGUE } from './error-catalogue';
import type { ImportRun } from './import-run';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Waits between attempts of a driver, then between drives. */
const WAITS = [2, 5, 10, 30, 60].map((seconds) => seconds * SECOND);
const WAITS_BETWEEN_DRIVES = [1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE);
/** A driver that was asked to wait longer than this goes home. */
const LONGEST_WAIT = 5 * MINUTE;

/** Whether nobody has to do anything before the same may work. A defect is for a person to see. */
const mendsItself = ({ code }: AppErrorJson): boolean => code !== 'INTERNAL' && ERROR_CATALOGUE[code].retry;

/** What the other system asked for, in milliseconds; 0 for nothing. */
function askedFor({ code, params }: AppErrorJson): number {
  const seconds = Number(params.seconds ?? '');
  return code === 'NET-THROTTLED' && seconds > 0 ? seconds * SECOND : 0;
}

/**
 * Milliseconds until a driver tries again after so many failures in a row (from 1); null when it gives up for now. `chance`
 * (0 to 1) keeps the browsers of one company apart.
 */
export function waitBeforeRetry(error: AppErrorJson, failures: number, chance: number): number | null {
  const wait = WAITS[failures - 1];
  if (!mendsItself(error) || wait === undefined) return null;
  const asked = askedFor(error);
  return asked > LONGEST_WAIT ? null : Math.max(asked, Math.round(wait * (1 + chance / 4)));
}

/** When a waiting run is to be tried again, milliseconds since 1970; null when that needs a person. */
export function resumesAt({ error, attempts, updatedAt }: ImportRun): number | null {
  if (error === null) return updatedAt;
  if (!mendsItself(error)) return null;
  const at = Math.min(Math.max(attempts, 1), WAITS_BETWEEN_DRIVES.length) - 1;
  return updatedAt + Math.max(askedFor(error), WAITS_BETWEEN_DRIVES[at] ?? 0);
}

/**
 * Whether a run may be driven without anybody asking for it: it was interrupted, or what it waits for mends itself and it has
 * waited long enough.
 */
export function mayResumeByItself(run: ImportRun, now: number): boolean {
  if (run.state === 'running' || run.state === 'cancelling') return true;
  const at = run.state === 'waiting' ? resumesAt(run) : null;
  // A clock that was put back must not be waited for.
  return at !== null && (now >= at || now < run.updatedAt);
}
