import { fromAppErrorJson, toAppError } from '../../core/app-error';
import { achieve, batchSizes, checkpoint, type Drive } from './drive';
import { hasOpen, newMarks } from './page-marks';
import { readIndexPage } from './read-index-page';
import { readNextPage } from './read-next-page';
import { settleChanged } from './settle-changed';
import { settleSent } from './settle-sent';
import { workOnChunk } from './work-on-chunk';

/** The next thing to do about a run that is under way; it can be taken again after a failure. */
export async function takeStep(drive: Drive): Promise<void> {
  if (drive.run.state === 'cancelling') return cancel(drive);
  if (drive.run.total === null) return count(drive);
  if (drive.facts === null) return prepare(drive);
  if (drive.run.phase === 'index') return readIndexPage(drive);
  if (drive.page && drive.page.sent.length > 0) return settleSent(drive);
  if (drive.page && hasOpen(drive.page)) return workOnChunk(drive);
  if (drive.run.sourceCursor !== null) return readNextPage(drive);
  return achieve(drive, ({ state }) => (state === 'paused' ? {} : { state: 'done' }), { page: null });
}

/**
 * What was sent last, and what was changed last, is looked up before the run says what was done. A sign-on that was refused is
 * not tried again for that: wrong passwords lock accounts.
 */
async function cancel(drive: Drive): Promise<void> {
  const refusal = drive.run.error;
  let error = null;
  try {
    const { sent, changed } = drive.page ?? newMarks();
    const isOnItsWay = sent.length + changed.length > 0;
    if (isOnItsWay && refusal?.code === 'CRM-SERVICE-USER') throw fromAppErrorJson(refusal);
    if (isOnItsWay) await prepare(drive);
    if (sent.length > 0) await settleSent(drive);
    if (changed.length > 0) await settleChanged(drive);
  } catch (thrown) {
    error = toAppError(thrown).toJSON();
  }
  await checkpoint(drive, () => ({ state: 'cancelled', error }), { page: null });
}

async function count(drive: Drive): Promise<void> {
  const { source } = drive.ports;
  const { criteria, only } = drive.run;
  const total = only ?? (await source.count(criteria));
  const sourceCursor = only === null ? await source.begin(criteria) : '0';
  await achieve(drive, () => ({ total, sourceCursor }));
}

async function prepare(drive: Drive): Promise<void> {
  const { target } = drive.ports;
  drive.facts = await target.prepare(drive.run.total ?? 0);
  Object.assign(drive.sizes, batchSizes(target));
}
