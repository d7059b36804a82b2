import type { Frame, Page } from 'playwright';

/** Presses the tab key until the control of that name has the focus. */
export async function tabTo(page: Page, panel: Frame, name: string): Promise<void> {
  const there = () =>
    panel.evaluate(() => {
      const { activeElement } = document;
      const labels =
        activeElement && 'labels' in activeElement
          ? (activeElement.labels as NodeListOf<Element> | null)
          : null;
      return labels?.[0]?.textContent ?? activeElement?.textContent ?? '';
    });
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await there()).trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not lead to ${name}`);
}
