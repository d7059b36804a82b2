import { AppError } from '../core/app-error';
import type { ImportRun, RowDecisions } from '../core/import-run';
import { refuseWrongCompany } from './import-ports';
import type { Services } from './services';
import { startImport } from './start-import';

/** Rows that are looked at together. */
const BLOCK = 2000;

/** A new run over the customers that failed. @throws AppError `IMPORT-GONE` (also when none failed) and what starting one throws */
export async function retryFailed(services: Services, runId: string): Promise<ImportRun> {
  const run = await sameCompany(services, runId);
  const only: string[] = [];
  for (let from = 0, left = true; left; from += BLOCK) {
    const { rows, total } = await services.imports.rows(runId, {
      outcome: 'failed',
      text: '',
      from,
      size: BLOCK,
    });
    only.push(...rows.map(({ recordKey }) => recordKey));
    left = from + BLOCK < total;
  }
  if (only.length === 0) throw new AppError('IMPORT-GONE', { raw: 'no row failed' });
  const decisions = Object.fromEntries(only.flatMap((key) => pairOf(run.decisions, key)));
  return startImport(services, { ...run, only, decisions });
}

/** A new run over the customers that were decided about; writes, also after a preview. */
export async function applyDecisions(
  services: Services,
  runId: string,
  decisions: RowDecisions,
): Promise<ImportRun> {
  const run = await sameCompany(services, runId);
  const rows = await services.imports.rowsOf(runId, Object.keys(decisions));
  const open = [...rows.values()].filter(({ outcome }) => outcome === 'proposed' || outcome === 'conflict');
  const only = open.map(({ recordKey }) => recordKey);
  if (only.length === 0) throw new AppError('IMPORT-GONE', { raw: 'no row is open' });
  const meant = Object.fromEntries(only.flatMap((key) => pairOf(decisions, key)));
  return startImport(services, { ...run, mode: 'sync', only, decisions: meant });
}

/** @throws AppError `IMPORT-GONE` */
export async function importOf(services: Services, runId: string): Promise<ImportRun> {
  const run = await services.imports.get(runId);
  if (!run) throw new AppError('IMPORT-GONE');
  return run;
}

async function sameCompany(services: Services, runId: string): Promise<ImportRun> {
  const run = await importOf(services, runId);
  refuseWrongCompany(await services.settings.read(), run);
  return run;
}

function pairOf(decisions: RowDecisions, key: string): readonly (readonly [string, RowDecisions[string]])[] {
  const decision = decisions[key];
  return decision ? [[key, decision]] : [];
}
