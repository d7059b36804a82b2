import type { Page } from 'playwright';
import { type BenchContext, repeat } from './bench-context';
import { churn } from './churn';
import { atMost, type Measurement } from './measurement';
import { median, spread } from './median';
import { type OwnTime, ownScriptTime } from './own-script-time';

/** How long a loaded page is watched. */
const WATCHED_MS = 1500;
const BATCHES = 500;
/** The comparison of addresses, once a second, may fall into the batches. */
const TIMER_CALLS = 2;

/** What the content script costs on a Lightning page that shows no account: loading it, and the page's own changes. */
export async function measurePageWithoutRecord(context: BenchContext): Promise<readonly Measurement[]> {
  const loads = await repeat(context.times(7, 3), () => onFreshPage(context, watchLoad));
  const busy = await onFreshPage(context, watchChurn);
  const totals = loads.map(({ total }) => total);
  const longest = Math.max(...loads.map((load) => load.longest), busy.longest);
  return [
    atMost({
      thing: 'content script, page without record',
      value: median(totals),
      most: 5,
      unit: 'ms',
      detail: spread(totals),
    }),
    atMost({
      thing: 'content script, longest piece (long task: 50 ms)',
      value: longest,
      most: 50,
      unit: 'ms',
    }),
    atMost({
      thing: `content script, calls during ${BATCHES} mutation batches`,
      value: busy.entries,
      most: TIMER_CALLS,
      unit: '',
    }),
  ];
}

type Watch = (page: Page, url: string, origin: string) => Promise<OwnTime>;

async function onFreshPage({ scene }: BenchContext, watch: Watch): Promise<OwnTime> {
  const page = await scene.browser.context.newPage();
  const origin = `chrome-extension://${scene.browser.extensionId}/`;
  const own = await watch(page, `${scene.facts.salesforce.lightning}/lightning/page/home`, origin);
  await page.close();
  return own;
}

const watchLoad: Watch = async (page, url, origin) => {
  const session = await page.context().newCDPSession(page);
  return ownScriptTime(session, origin, async () => {
    await page.goto(url);
    await page.waitForTimeout(WATCHED_MS);
  });
};

const watchChurn: Watch = async (page, url, origin) => {
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  await page.waitForTimeout(WATCHED_MS);
  return ownScriptTime(session, origin, () => churn(page, BATCHES));
};
