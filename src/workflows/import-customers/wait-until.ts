import { AppError } from '../../core/app-error';
import type { Drive } from './drive';

/** A user who pauses or cancels does not wait longer than this for it. */
const PIECE_MS = 5000;

/** Waits until that moment, or until a user pauses or cancels the run. */
export async function waitUntil(drive: Drive, moment: number): Promise<void> {
  const { clock, pause, store } = drive.ports;
  const { state } = drive.run;
  for (let left = moment - clock.now(); left > 0 && drive.run.state === state; left = moment - clock.now()) {
    await pause(Math.min(left, PIECE_MS));
    const run = await store.get(drive.run.id);
    if (!run) throw new AppError('IMPORT-GONE');
    drive.run = run;
  }
}

/** Waits for the moment at which the pace allows the next batch. */
export const waitForPace = (drive: Drive): Promise<void> => waitUntil(drive, drive.nextWriteAt);

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
