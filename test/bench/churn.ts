import type { Page } from 'playwright';

/**
 * Makes the page change itself the way a busy record page does: so many small batches, each in a task of its own, in a
 * long list outside the record's header. Milliseconds from the first to the last.
 * (Functions with a name of their own would not survive the way into the page: tsx wraps them.)
 */
export function churn(page: Page, batches: number): Promise<number> {
  return page.evaluate(async (count) => {
    const list = document.createElement('ul');
    list.append(...Array.from({ length: 200 }, () => document.createElement('li')));
    document.body.append(list);
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    for (let batch = 0; batch < count; batch += 1) {
      const row = document.createElement('li');
      row.textContent = `row ${batch}`;
      list.append(row);
      list.firstElementChild?.remove();
      // The page reads its layout, as lists that measure themselves do.
      row.getBoundingClientRect();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
    const took = performance.now() - start;
    list.remove();
    port1.close();
    return took;
  }, batches);
}
