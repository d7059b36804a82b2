import { type BenchContext, repeat } from './bench-context';
import { callsDuring, LATENCY_MS, type Timed } from './calls-during';
import { fromClickTo } from './from-click-to';
import { atMost, forInformation, type Measurement } from './measurement';
import { median, spread } from './median';

/** Reserve, create, write back. */
const ROUND_TRIPS = 3;
const ACCOUNTS = ['german', 'american', 'japanese', 'polish'] as const;

/** The user's click on **Promote** until the panel says that it is done. */
export async function measurePromotion(context: BenchContext): Promise<readonly Measurement[]> {
  const { scene } = context;
  const accounts = ACCOUNTS.slice(0, context.times(ACCOUNTS.length, 3));
  scene.configure('intacct', { sequencing: true });
  const promotions = await repeat(accounts.length, (round) => promote(context, accounts[round] ?? ''));
  scene.configure('intacct', { sequencing: false });
  const took = promotions.map((one) => one.took);
  return [
    atMost({
      thing: 'promote, round trips for the click',
      value: Math.max(...promotions.map(({ calls }) => calls.length)),
      most: ROUND_TRIPS,
      unit: '',
      detail: `most of ${accounts.length} accounts`,
    }),
    atMost({
      thing: `promote, time by ${ROUND_TRIPS} × ${LATENCY_MS} ms`,
      value: Math.min(...took) / (ROUND_TRIPS * LATENCY_MS),
      most: 1.15,
      unit: '×',
      // What it needs when no other program is in the way.
      detail: `fastest of ${took.length}`,
    }),
    forInformation('promote, click to done', median(took), 'ms', spread(took)),
  ];
}

async function promote({ scene }: BenchContext, key: string): Promise<Timed> {
  const account = await scene.rep.openAccount(key);
  const panel = await account.openPanel('Promote Customer');
  await panel.getByText('Ready', { exact: true }).waitFor();
  const button = panel.getByRole('button', { name: 'Promote', exact: true });
  const promotion = await callsDuring(scene, () => fromClickTo(panel, button, '.notice.ok'));
  await panel.getByText('The account is a customer now.').waitFor();
  await account.page.close();
  return promotion;
}
