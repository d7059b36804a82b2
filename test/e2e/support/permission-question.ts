import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { VirtualDisplay } from '../../browsers/virtual-display';

/** How long a key takes at most from the display to the page. */
const KEY_MS = 400;
const PROTECTED_PROBES = 3;

/**
 * Answers the question that the browser asks its user after a click on the page. It is drawn outside of the page, where no
 * driver sees it; but as long as it stands there, keys no longer reach the page.
 */
export async function answerPermission(
  page: Page,
  display: VirtualDisplay,
  answer: 'allow' | 'deny',
): Promise<void> {
  const isAsking = async (): Promise<boolean> => !(await reachesPage(page, display));
  await expect.poll(isAsking, { timeout: 20_000 }).toBe(true);
  // A question that has only just appeared takes no key, which might have been meant for the page: it is asked about
  // until that time is over.
  for (let probe = 0; probe < PROTECTED_PROBES; probe += 1) expect(await isAsking()).toBe(true);
  if (answer === 'allow') display.press('Tab', 'Return');
  else display.press('Escape');
  await expect.poll(isAsking, { timeout: 20_000 }).toBe(false);
}

/** Whether a key that does nothing arrives at the page. */
async function reachesPage(page: Page, display: VirtualDisplay): Promise<boolean> {
  const arrived = page.evaluate(
    (patience) =>
      new Promise<boolean>((resolve) => {
        addEventListener('keydown', () => resolve(true), { capture: true, once: true });
        setTimeout(() => resolve(false), patience);
      }),
    KEY_MS,
  );
  // The page listens once it has answered this.
  await page.evaluate(() => undefined);
  display.press('Shift_L');
  return arrived;
}
