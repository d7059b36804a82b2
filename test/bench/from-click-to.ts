import type { Frame, Locator } from 'playwright';

/**
 * Clicks, and waits until the panel holds an element that fits `selector`. Milliseconds between the two by the panel's
 * own clock, so that the driver's way to the browser and back is not in it.
 */
export async function fromClickTo(panel: Frame, button: Locator, selector: string): Promise<number> {
  const took = panel.evaluate(
    (awaited) =>
      new Promise<number>((resolve) => {
        let clickedAt = 0;
        document.addEventListener(
          'click',
          (event) => {
            clickedAt = event.timeStamp;
          },
          { capture: true, once: true },
        );
        const observer = new MutationObserver(() => {
          if (clickedAt === 0 || !document.querySelector(awaited)) return;
          observer.disconnect();
          resolve(performance.now() - clickedAt);
        });
        observer.observe(document.body, { attributes: true, childList: true, subtree: true });
      }),
    selector,
  );
  const [milliseconds] = await Promise.all([took, button.click()]);
  return milliseconds;
}
