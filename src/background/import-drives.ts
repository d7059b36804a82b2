import { type AppError, toAppError } from '../core/app-error';
import { mayResumeByItself } from '../core/import-resuming';
import type { ImportRun } from '../core/import-run';
import { withHeartbeat } from '../platform/runtime';
import { driveImport } from '../workflows/import-customers/drive-import';
import { showPending } from './after-promotion';
import { importLock } from './connectors';
import { importProgress, tellImport } from './import-events';
import { importPorts } from './import-ports';
import { watched, watchImports } from './import-watch';
import { withSecretsInHand } from './secrets-in-hand';
import type { Services } from './services';

/**
 * Works on a run for as long as it takes, unless somebody works on an import into that organisation already, here or in
 * another context: then it returns at once. Never throws: how it ended stands in the run.
 */
export async function drive(services: Services, { id, org }: Pick<ImportRun, 'id' | 'org'>): Promise<void> {
  try {
    await withHeartbeat(() => services.ifFree(importLock(org), () => driveWhileWanted(services, id)));
    await watchImports(services);
    await showPending(services);
  } catch {
    // The store itself failed: the alarm comes back to the run.
  }
}

/** Drives every run that may go on without anybody asking for it. */
export async function driveDue(services: Services): Promise<void> {
  await driveThose(services, (run) => mayResumeByItself(run, services.clock.now()));
}

/** Goes on with what waited for the vault to be unlocked. */
export const driveUnlocked = async (services: Services): Promise<void> => {
  await driveThose(services, waitsForVault, async ({ id }) => {
    await services.imports.change(id, (run) =>
      waitsForVault(run) ? { ...run, state: 'running', error: null, updatedAt: services.clock.now() } : run,
    );
  });
};

const waitsForVault = ({ state, error }: ImportRun): boolean =>
  state === 'waiting' && error?.code === 'VAULT-LOCKED';

/** The alarm is set before the work: it may not be running any more, and a worker that is ended has nobody else. */
async function driveThose(
  services: Services,
  isMeant: (run: ImportRun) => boolean,
  prepare: (run: ImportRun) => Promise<void> = async () => undefined,
): Promise<void> {
  try {
    const runs = (await services.imports.list()).filter(isMeant);
    if (runs.length > 0) await watched(services, async () => void (await Promise.all(runs.map(prepare))));
    await Promise.all(runs.map((run) => drive(services, run)));
    if (runs.length === 0) await watchImports(services);
  } catch {
    // The store cannot be read now; the alarm asks again.
  }
}

/** A user may have resumed a run in the very moment in which its drive ended. */
async function driveWhileWanted(services: Services, runId: string): Promise<void> {
  const secretsInHand = withSecretsInHand(services);
  let isWanted = true;
  while (isWanted) {
    const run = await driveOnce(secretsInHand, runId);
    if (run) tellImport(run);
    const state = (await services.imports.get(runId))?.state;
    isWanted = run !== null && (state === 'running' || state === 'cancelling');
  }
}

/** Null when the run is gone. */
async function driveOnce(services: Services, runId: string): Promise<ImportRun | null> {
  const known = await services.imports.get(runId);
  if (!known) return null;
  try {
    return await driveImport(await importPorts(services, known, importProgress(services.clock)), runId);
  } catch (thrown) {
    return stop(services, runId, toAppError(thrown));
  }
}

/** What was sent and never answered stays unknown where a cancelled run can no longer ask. */
async function stop(services: Services, runId: string, error: AppError): Promise<ImportRun | null> {
  const isUncertain = await services.imports.page(runId).then(
    (page) => (page?.sent.length ?? 0) + (page?.changed.length ?? 0) > 0,
    () => true,
  );
  const updatedAt = services.clock.now();
  return services.imports.change(runId, (run) => {
    if (run.state === 'cancelling') {
      return { ...run, state: 'cancelled', error: isUncertain ? error.toJSON() : null, updatedAt };
    }
    if (run.state !== 'running' && run.state !== 'waiting') return run;
    return { ...run, state: 'waiting', error: error.toJSON(), attempts: run.attempts + 1, updatedAt };
  });
}
