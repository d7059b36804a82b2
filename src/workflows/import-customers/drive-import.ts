import { AppError, toAppError } from '../../core/app-error';
import { waitBeforeRetry } from '../../core/import-resuming';
import { type ImportRun, isOver } from '../../core/import-run';
import { beginDrive, checkpoint, type Drive } from './drive';
import type { ImportPorts } from './import-ports';
import { takeStep } from './take-step';
import { waitUntil } from './wait-until';

/**
 * Works on a run until it is over, paused or has to wait, from wherever it was left. Only one at a time may drive a run. What
 * source and target say ends in the run's state; only what the store throws is thrown.
 * @throws AppError `IMPORT-GONE` when the run is no longer kept
 */
export async function driveImport(ports: ImportPorts, runId: string): Promise<ImportRun> {
  const run = await ports.store.get(runId);
  if (!run) throw new AppError('IMPORT-GONE');
  if (run.state === 'paused' || isOver(run.state)) return run;
  const drive = beginDrive(ports, run, await ports.store.page(runId));
  try {
    await work(drive);
  } finally {
    await ports.target.close();
  }
  return drive.run;
}

async function work(drive: Drive): Promise<void> {
  if (drive.run.state === 'waiting') {
    await checkpoint(drive, ({ state }) => (state === 'waiting' ? { state: 'running', error: null } : {}));
  }
  while (drive.run.state === 'running' || drive.run.state === 'cancelling') {
    try {
      await takeStep(drive);
    } catch (thrown) {
      await recover(drive, toAppError(thrown));
    }
  }
}

/** Waits and lets it be tried again, or leaves the run waiting. */
async function recover(drive: Drive, error: AppError): Promise<void> {
  if (error.code === 'IMPORT-GONE') throw error;
  drive.failures += 1;
  const now = drive.ports.clock.now();
  const wait = waitBeforeRetry(error, drive.failures, (now % 997) / 997);
  if (wait !== null) return waitUntil(drive, now + wait);
  await checkpoint(drive, ({ state, attempts }) =>
    state === 'running' ? { state: 'waiting', error: error.toJSON(), attempts: attempts + 1 } : {},
  );
}
