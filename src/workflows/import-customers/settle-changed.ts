import { addRows } from './add-rows';
import { classify } from './classify';
import type { Drive } from './drive';
import { customerAt } from './page-marks';

/** Looks which accounts that were being changed have become what they should be; the others stay open. */
export async function settleChanged(drive: Drive): Promise<void> {
  const changed = drive.page?.changed ?? [];
  const { settled } = await classify(drive, changed, (position) => customerAt(drive.page, position));
  await addRows(drive, new Map([...settled].filter(([, { outcome }]) => outcome === 'updated')));
}
