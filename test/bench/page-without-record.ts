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
export const measurePageWithoutRecord = (context: BenchContext): Promise<readonly Measurement[]> =>
  measurePage(context, 'content script', `${context.scene.facts.salesforce.lightning}/lightning/page/home`);

/** The same of the content script of connected servers, on the dashboard of a Sage CRM. */
export async function measureServerPageWithoutRecord(context: BenchContext): Promise<readonly Measurement[]> {
  const { administrator, crmUser } = context.scene;
  const signedIn = await crmUser.logOn();
  const options = await administrator.connectSageCrm();
  const url = crmUser.addressOf('Act=6001');
  const measurements = await measurePage(context, 'content script of connected servers', url);
  await options.close();
  await signedIn.close();
  return measurements;
}

async function measurePage(
  context: BenchContext,
  script: string,
  url: string,
): Promise<readonly Measurement[]> {
  const loads = await repeat(context.times(7, 3), () => onFreshPage(context, url, watchLoad));
  const busy = await onFreshPage(context, url, watchChurn);
  if (loads.some(({ entries }) => entries === 0)) throw new Error(`the ${script} did not run on its page`);
  const totals = loads.map(({ total }) => total);
  const longest = Math.max(...loads.map((load) => load.longest), busy.longest);
  return [
    atMost({
      thing: `${script}, page without record`,
      value: median(totals),
      most: 5,
      unit: 'ms',
      detail: spread(totals),
    }),
    atMost({
      thing: `${script}, longest piece (long task: 50 ms)`,
      value: longest,
      most: 50,
      unit: 'ms',
    }),
    atMost({
      thing: `${script}, calls during ${BATCHES} mutation batches`,
      value: busy.entries,
      most: TIMER_CALLS,
      unit: '',
    }),
  ];
}

type Watch = (page: Page, url: string, origin: string) => Promise<OwnTime>;

async function onFreshPage({ scene }: BenchContext, url: string, watch: Watch): Promise<OwnTime> {
  const page = await scene.browser.context.newPage();
  const origin = `chrome-extension://${scene.browser.extensionId}/`;
  const own = await watch(page, url, origin);
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
