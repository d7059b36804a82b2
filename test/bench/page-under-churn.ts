import type { CDPSession, Page } from 'playwright';
import { launchBareChromium } from './bare-chromium';
import { type BenchContext, repeat } from './bench-context';
import { churn } from './churn';
import { atMost, type Measurement } from './measurement';
import { median } from './median';
import { ownScriptTime } from './own-script-time';
import { pageCpu } from './page-cpu';

const BATCHES = 4000;
const VIEWPORT = { width: 1366, height: 900 };

/** The launcher stands in a host that resets every style of the page. */
const LAUNCHER = 'div[style^="all:initial"]';

/**
 * An account page that changes all the time, with the launcher in it and without. Both pages take turns, and each turn
 * is compared with the one beside it, so that a slow moment of the machine strikes both.
 */
export async function measurePageUnderChurn(context: BenchContext): Promise<readonly Measurement[]> {
  const { scene } = context;
  const bare = await launchBareChromium(scene.sandbox.hostResolverRules);
  try {
    const without = await openAccount(context, () =>
      bare.newPage({ ignoreHTTPSErrors: true, viewport: VIEWPORT }),
    );
    const page = await openAccount(context, () => scene.browser.context.newPage());
    await page.waitForSelector(LAUNCHER);
    const lines = [ratioLine(await compare(context, page, without)), ...(await ownWork(context, page))];
    await page.close();
    return lines;
  } finally {
    await bare.close();
  }
}

/** Without asking for the accessibility tree, as the tests do: keeping that up to date would cost more than we do. */
async function openAccount({ scene }: BenchContext, open: () => Promise<Page>): Promise<Page> {
  const page = await open();
  await page.goto(scene.rep.recordOf('german').url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

/** A page and the session that knows its time on the CPU. */
interface Contender {
  readonly page: Page;
  readonly session: CDPSession;
}

const contender = async (page: Page): Promise<Contender> => ({
  page,
  session: await page.context().newCDPSession(page),
});

async function compare(context: BenchContext, page: Page, without: Page): Promise<readonly number[]> {
  const ours = await contender(page);
  const bare = await contender(without);
  // The first turn warms both up.
  const ratios = await repeat(context.times(15, 7) + 1, async (round) => {
    if (round % 2 === 0) return (await turn(ours)) / (await turn(bare));
    const first = await turn(bare);
    return (await turn(ours)) / first;
  });
  return ratios.slice(1);
}

async function turn({ page, session }: Contender): Promise<number> {
  await page.bringToFront();
  return pageCpu(session, () => churn(page, BATCHES));
}

const ratioLine = (ratios: readonly number[]): Measurement =>
  atMost({
    thing: `page CPU for ${BATCHES} mutation batches, with and without`,
    value: median(ratios),
    most: 1.1,
    unit: '×',
    detail: `${ratios.length} pairs, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  });

async function ownWork({ scene }: BenchContext, page: Page): Promise<readonly Measurement[]> {
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${scene.browser.extensionId}/`;
  let took = 0;
  const own = await ownScriptTime(session, origin, async () => {
    took = await churn(page, BATCHES);
  });
  return [
    atMost({
      thing: "content script, share of the page's time meanwhile",
      value: (own.total / took) * 100,
      most: 5,
      unit: '%',
      detail: `${own.total.toFixed(1)} of ${took.toFixed(0)} ms`,
    }),
    // A watch over the address and a late look for a better place go on by the clock; nothing goes by the batch.
    atMost({ thing: 'content script, calls meanwhile', value: own.entries, most: BATCHES / 100, unit: '' }),
  ];
}
