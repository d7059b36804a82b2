import { AppError } from '../../core/app-error';
import type { Drive } from './drive';

/** A user who pauses or cancels does not wait longer than this for it. */
const PIECE_MS = 5000;
/** The slowest pace is one account in a minute. */
const LONGEST_PACE_MS = 60_000;

/**
 * Waits until that moment, or until a user pauses or cancels the run; never longer than it seemed at first, should the clock be
 * put back meanwhile.
 */
export async function waitUntil(drive: Drive, moment: number): Promise<void> {
  const { clock, pause, store } = drive.ports;
  const { state } = drive.run;
  let left = moment - clock.now();
  while (left > 0 && drive.run.state === state) {
    const piece = Math.min(left, PIECE_MS);
    await pause(piece);
    left = Math.min(left - piece, moment - clock.now());
    const run = await store.get(drive.run.id);
    if (!run) throw new AppError('IMPORT-GONE');
    drive.run = run;
  }
}

/** Waits for the moment at which the pace allows the next batch. */
export const waitForPace = (drive: Drive): Promise<void> =>
  waitUntil(drive, notLater(drive, drive.nextWriteAt, LONGEST_PACE_MS));

/** A moment that was noted, but no more than so many milliseconds from now: the clock may have been put back since. */
export const notLater = ({ ports: { clock } }: Drive, moment: number, most: number): number =>
  Math.min(moment, clock.now() + most);

/** Notes that so many accounts were written. */
export function notePace(drive: Drive, accounts: number): void {
  const { perMinute } = drive.run.settings;
  if (perMinute === 0) return;
  const from = Math.max(drive.nextWriteAt, drive.ports.clock.now());
  drive.nextWriteAt = from + (accounts * 60_000) / perMinute;
}

/** Most accounts of a batch: a pace is kept over ten seconds, not over minutes. */
export const paceLimit = ({ run }: Drive): number =>
  run.settings.perMinute === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(1, Math.floor(run.settings.perMinute / 6));
