import { AppError } from '../core/app-error';
import { type ImportRun, type ImportState, isOver } from '../core/import-run';
import { showPending } from './after-promotion';
import { drive } from './import-drives';
import { tellImport } from './import-events';
import { watched, watchImports } from './import-watch';
import type { Services } from './services';

/** Stops a run after its running batch, until it is resumed. */
export const pauseImport = (services: Services, runId: string): Promise<ImportRun> =>
  change(services, runId, ['running', 'waiting'], { state: 'paused', error: null });

/** Goes on with a run that was paused or waits. */
export const resumeImport = (services: Services, runId: string): Promise<ImportRun> =>
  change(services, runId, ['paused', 'waiting', 'running'], { state: 'running', error: null, attempts: 0 });

/** Ends a run after its running batch. What was sent last is looked up before that is said. */
export const cancelImport = (services: Services, runId: string): Promise<ImportRun> =>
  change(services, runId, ['paused', 'waiting', 'running'], { state: 'cancelling' });

async function change(
  services: Services,
  runId: string,
  from: readonly ImportState[],
  to: Partial<ImportRun>,
): Promise<ImportRun> {
  const updatedAt = services.clock.now();
  const next = await watched(services, () =>
    services.imports.change(runId, (run) => (from.includes(run.state) ? { ...run, ...to, updatedAt } : run)),
  );
  if (!next) throw new AppError('IMPORT-GONE');
  tellImport(next);
  if (next.state === 'running' || next.state === 'cancelling') void drive(services, next);
  await watchImports(services);
  await showPending(services);
  return next;
}

/** An integration or an organisation that an import works with is needed to end it. @throws AppError `IMPORT-RUNNING` */
export async function refuseWhileImporting(
  services: Services,
  isMeant: (run: ImportRun) => boolean,
): Promise<void> {
  if (await isImporting(services, isMeant)) throw new AppError('IMPORT-RUNNING');
}

/** Whether one of these imports is not over. */
export const isImporting = async (
  services: Services,
  isMeant: (run: ImportRun) => boolean,
): Promise<boolean> => (await services.imports.list()).some((run) => !isOver(run.state) && isMeant(run));

/** Takes away what is kept of imports that are over: it tells of customers. */
export async function forgetImports(services: Services, isMeant: (run: ImportRun) => boolean): Promise<void> {
  const over = (await services.imports.list()).filter((run) => isOver(run.state) && isMeant(run));
  for (const { id } of over) await services.imports.remove(id);
}
