import type { Frame, Page } from 'playwright';
import type { AccountPage } from '../e2e/support/rep';
import { type BenchContext, repeat } from './bench-context';
import { atMost, type Measurement } from './measurement';
import { median, spread } from './median';

/** From the click on the launcher to the first paint of the panel, which draws nothing before its heading. */
export async function measurePanelPaint(context: BenchContext): Promise<readonly Measurement[]> {
  const account = await context.scene.rep.openAccount('german');
  await rememberClick(account.page);
  // The first opening warms the worker and the extension's process.
  const took = (await repeat(context.times(11, 4) + 1, () => openOnce(account))).slice(1);
  await account.page.close();
  return [
    atMost({
      thing: 'panel, click to first paint, warm worker',
      value: median(took),
      most: 300,
      unit: 'ms',
      detail: spread(took),
    }),
  ];
}

async function openOnce(account: AccountPage): Promise<number> {
  const panel = await account.openPanel('Promote Customer');
  const clicked = await account.page.evaluate(() => Number(document.documentElement.dataset.clickedAt));
  const painted = await firstPaint(panel);
  await Promise.all([account.page.waitForEvent('framedetached'), closeSoon(panel)]);
  return painted - clicked;
}

/** In a task of its own: a click by the driver would wait for an answer from a frame that is no longer there. */
const closeSoon = (panel: Frame): Promise<void> =>
  panel.getByRole('button', { name: 'Close' }).evaluate((button: HTMLElement) => {
    setTimeout(() => button.click());
  });

/** Both documents name their moments on the wall clock, because each has an origin of time of its own. */
const rememberClick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener(
      'click',
      (event) => {
        document.documentElement.dataset.clickedAt = String(performance.timeOrigin + event.timeStamp);
      },
      { capture: true },
    );
  });

const firstPaint = (panel: Frame): Promise<number> =>
  panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((entries) => {
          for (const paint of entries.getEntriesByName('first-contentful-paint')) {
            resolve(performance.timeOrigin + paint.startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
