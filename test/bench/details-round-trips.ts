import type { Frame } from 'playwright';
import type { Scene } from '../e2e/support/scene';
import { type BenchContext, repeat } from './bench-context';
import { callsDuring, LATENCY_MS, type Timed } from './calls-during';
import { fromClickTo } from './from-click-to';
import { atMost, forInformation, type Measurement } from './measurement';
import { median, spread } from './median';

/** A customer of the ERP with invoices of every age, and the account that is the same company. */
const CUSTOMER = 'C-00042';
const ACCOUNT = 'quayside';

/** **Refresh** in the details until the new figures are drawn, while the session with the ERP lives. */
export async function measureDetails(context: BenchContext): Promise<readonly Measurement[]> {
  const account = await context.scene.rep.openAccount(ACCOUNT);
  await linkCustomer(await account.openPanel('Promote Customer'));
  const panel = await account.panel();
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.getByText(CUSTOMER).first().waitFor();
  const readings = await repeat(context.times(9, 3), () => refresh(context.scene, panel));
  await account.page.close();
  const took = readings.map((one) => one.took);
  return [
    atMost({
      thing: 'details, round trips with a live session',
      value: Math.max(...readings.map(({ calls }) => calls.length)),
      most: 1,
      unit: '',
      detail: `most of ${readings.length} readings`,
    }),
    atMost({
      thing: `details, time by ${LATENCY_MS} ms`,
      value: Math.min(...took) / LATENCY_MS,
      most: 1.15,
      unit: '×',
      // What it needs when no other program is in the way.
      detail: `fastest of ${took.length}`,
    }),
    forInformation('details, click to new figures', median(took), 'ms', spread(took)),
  ];
}

async function linkCustomer(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(CUSTOMER) }).click();
  await panel.locator('.notice.ok').waitFor();
}

/** New figures carry the moment they were read at. */
async function refresh(scene: Scene, panel: Frame): Promise<Timed> {
  const readAt = await panel.locator('footer time').getAttribute('datetime');
  const button = panel.getByRole('button', { name: 'Refresh' });
  return callsDuring(scene, () => fromClickTo(panel, button, `footer time:not([datetime="${readAt}"])`));
}
