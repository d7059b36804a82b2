import type { ImportRun } from './import-run';

/** From where to where customers are brought. */
export type ImportRoute = Pick<ImportRun, 'integrationId' | 'erp' | 'company' | 'org'>;

/**
 * The moment up to which everything that had changed was brought over, to be the `since` of the next import; null for none. It
 * is the begin of the last run that left nobody out: a range, single customers, failed ones and a gap to the run before
 * do. What was proposed or in conflict was shown and waits for a person; it comes again when it changes. The first run
 * that is known says where the administrator wanted to begin.
 */
export function lastSync(runs: readonly ImportRun[], route: ImportRoute): number | null {
  let moment: number | null = null;
  for (const { criteria, startedAt } of inOrder(runs, route)) {
    const hasGap = moment !== null && criteria.since !== null && criteria.since > moment;
    if (!hasGap) moment = startedAt;
  }
  return moment;
}

const inOrder = (runs: readonly ImportRun[], route: ImportRoute): readonly ImportRun[] =>
  runs
    .filter((run) => isOn(route, run) && isComplete(run))
    .sort((one, other) => one.startedAt - other.startedAt);

/** An integration may have been another company's when the run was made. */
const isOn = (route: ImportRoute, run: ImportRun): boolean =>
  run.integrationId === route.integrationId &&
  run.erp === route.erp &&
  run.company === route.company &&
  run.org === route.org;

const isComplete = ({ mode, state, only, criteria, counts }: ImportRun): boolean =>
  mode === 'sync' &&
  state === 'done' &&
  only === null &&
  criteria.from === '' &&
  criteria.to === '' &&
  counts.failed === 0;
