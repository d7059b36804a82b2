import type { Describe } from '../describe';
import type { LinkFieldSpec } from './link-field-spec';

const ROUNDS = 10;
const PAUSE_MS = 3000;

/**
 * New fields and grants show up some seconds late. Waits until the signed-in user can write all link fields, 30 s at
 * most; false when it gave up.
 */
export async function awaitVisible(
  describe: Describe,
  specs: readonly LinkFieldSpec[],
  pause: (ms: number) => Promise<void>,
): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await pause(PAUSE_MS);
    describe.forget();
    const fields = await describe.fieldsOf('Account');
    const writable = new Set(fields.filter((field) => field.updateable).map((field) => field.name));
    if (specs.every((spec) => writable.has(spec.name))) return true;
  }
  return false;
}
