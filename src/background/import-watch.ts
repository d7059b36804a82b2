import { resumesAt } from '../core/import-resuming';
import type { ImportRun } from '../core/import-run';
import type { Services } from './services';

/** The alarm that comes back to imports. */
export const IMPORT_ALARM = 'run-imports';
const EVERY_MINUTES = 1;

/** Beginning an import and switching the alarm off wait for each other. */
const WATCH = 'import-watch';

type WatchPorts = Pick<Services, 'imports' | 'alarms' | 'exclusive'>;

/** Writes something that makes a run go on, with the alarm set before: a worker that is ended then is woken again. */
export function watched<T>({ alarms, exclusive }: WatchPorts, write: () => Promise<T>): Promise<T> {
  return exclusive(WATCH, async () => {
    await alarms.every(IMPORT_ALARM, EVERY_MINUTES);
    return write();
  });
}

/** The alarm runs exactly as long as some run goes on without a person. */
export function watchImports({ imports, alarms, exclusive }: WatchPorts): Promise<void> {
  return exclusive(WATCH, async () => {
    const goesOn = (await imports.list()).some(mayGoOn);
    await (goesOn ? alarms.every(IMPORT_ALARM, EVERY_MINUTES) : alarms.stop(IMPORT_ALARM));
  });
}

/** Imports that go on only when somebody mends what they wait for. */
export const waitsForPerson = (run: ImportRun): boolean => run.state === 'waiting' && resumesAt(run) === null;

const mayGoOn = (run: ImportRun): boolean =>
  run.state === 'running' || run.state === 'cancelling' || (run.state === 'waiting' && !waitsForPerson(run));
