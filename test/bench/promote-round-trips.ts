import { type BenchContext, repeat } from './bench-context';
import { callsDuring, LATENCY_MS, type Timed } from './calls-during';
import { fromClickTo } from './from-click-to';
import { atMost, forInformation, type Measurement } from './measurement';
import { median, spread } from './median';
import type { PromotionCase } from './promotion-case';

/** The user's click on **Promote** until the panel says that it is done. */
export async function measurePromotion(
  context: BenchContext,
  one: PromotionCase,
): Promise<readonly Measurement[]> {
  const accounts = one.accounts.slice(0, context.times(one.accounts.length, 3));
  const promotions = await repeat(accounts.length, (round) => promote(context, one, round));
  const took = promotions.map((promotion) => promotion.took);
  const name = `promote, ${one.erp}${one.way}`;
  return [
    atMost({
      thing: `${name}: round trips for the click`,
      value: Math.max(...promotions.map(({ calls }) => calls.length)),
      most: one.roundTrips,
      unit: '',
      detail: `most of ${accounts.length} accounts`,
    }),
    atMost({
      thing: `${name}: time by ${one.roundTrips} × ${LATENCY_MS} ms`,
      value: Math.min(...took) / (one.roundTrips * LATENCY_MS),
      most: 1.15,
      unit: '×',
      // What it needs when no other program is in the way.
      detail: `fastest of ${took.length}`,
    }),
    forInformation(`${name}: click to done`, median(took), 'ms', spread(took)),
  ];
}

async function promote({ scene }: BenchContext, one: PromotionCase, round: number): Promise<Timed> {
  const account = await scene.rep.openAccount(one.accounts[round] ?? '');
  const panel = await account.openPanel('Promote Customer');
  await one.fill(panel, round);
  await panel.getByText('Ready', { exact: true }).waitFor();
  const button = panel.getByRole('button', { name: 'Promote', exact: true });
  const promotion = await callsDuring(scene, () => fromClickTo(panel, button, '.notice.ok'));
  await panel.getByText('The account is a customer now.').waitFor();
  await account.page.close();
  return promotion;
}
