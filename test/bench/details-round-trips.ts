import type { Frame } from 'playwright';
import type { Scene } from '../e2e/support/scene';
import { type BenchContext, repeat } from './bench-context';
import { callsDuring, LATENCY_MS, type Timed } from './calls-during';
import type { DetailsCase } from './details-case';
import { fromClickTo } from './from-click-to';
import { atMost, forInformation, type Measurement } from './measurement';
import { median, spread } from './median';

/** No promotion is measured with it. */
const ACCOUNT = 'unknownCountry';

/** **Refresh** in the details until the new figures are drawn, while the session with the ERP lives. */
export async function measureDetails(
  context: BenchContext,
  one: DetailsCase,
): Promise<readonly Measurement[]> {
  const account = await context.scene.rep.openAccount(ACCOUNT);
  const panel = await account.openPanel('Promote Customer');
  await linkCustomer(panel, one.number);
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.locator('footer time').waitFor();
  const readings = await repeat(context.times(9, 3), () => refresh(context.scene, panel));
  await account.page.close();
  const took = readings.map((reading) => reading.took);
  const name = `details, ${one.erp}`;
  return [
    atMost({
      thing: `${name}: calls`,
      value: Math.max(...readings.map(({ calls }) => calls.length)),
      most: one.calls,
      unit: '',
      detail: `most of ${readings.length} readings`,
    }),
    atMost({
      thing: `${name}: time by ${one.sequential} × ${LATENCY_MS} ms`,
      value: Math.min(...took) / (one.sequential * LATENCY_MS),
      most: 1.15,
      unit: '×',
      // What it needs when no other program is in the way.
      detail: `fastest of ${took.length}`,
    }),
    forInformation(`${name}: click to new figures`, median(took), 'ms', spread(took)),
  ];
}

/** By its number, which every ERP can be asked for. */
async function linkCustomer(panel: Frame, number: string): Promise<void> {
  await panel.getByText('Link to an existing customer').click();
  await panel.getByLabel('Customer number or name').fill(number);
  await panel.getByRole('button', { name: 'Search', exact: true }).click();
  await panel
    .getByRole('button', { name: new RegExp(`^Link instead: ${number} `) })
    .last()
    .click();
  await panel.locator('.notice.ok').waitFor();
}

/** New figures carry the moment they were read at. */
async function refresh(scene: Scene, panel: Frame): Promise<Timed> {
  const readAt = await panel.locator('footer time').getAttribute('datetime');
  const button = panel.getByRole('button', { name: 'Refresh' });
  return callsDuring(scene, () => fromClickTo(panel, button, `footer time:not([datetime="${readAt}"])`));
}
