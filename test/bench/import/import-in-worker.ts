import type { Page } from 'playwright';
import { Importer } from '../../e2e/support/importer';
import { openSageCrmScene } from '../../e2e/support/sage-crm-scene';
import { atMost, forInformation, type Measurement } from '../measurement';
import { extensionProcess } from './extension-process';

/** The part of Chromium's interface for extension pages that is used inside the page. */
interface ChromePage {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<ImportList> } };
}

interface ImportList {
  readonly value: { readonly runs: readonly { readonly state: string }[] };
}

/** Asks now and then, as a page that is opened does. */
const untilDone = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as ChromePage).chrome;
    for (;;) {
      const { value } = await runtime.sendMessage({ name: 'import.list', payload: {} });
      if (value.runs[0]?.state === 'done') return;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  });

/** An import in the extension's own worker, begun on its page, which is then closed. */
export async function measureImportInWorker(
  extensionDir: string,
  customers: number,
): Promise<readonly Measurement[]> {
  const scene = await openSageCrmScene({ extensionDir });
  try {
    scene.sandbox.systems.intacct?.reset({ seed: 1, size: customers });
    const { profile } = scene.browser;
    const before = await extensionProcess(profile);
    const importer = await Importer.open(scene);
    const started = performance.now();
    await importer.syncAll();
    // A page that shows the progress would draw in the same process.
    const quiet = await scene.administrator.openOptions('Diagnostics');
    await importer.page.close();
    await untilDone(quiet);
    const seconds = (performance.now() - started) / 1000;
    const after = await extensionProcess(profile);
    const thousands = customers / 1000;
    const thing = `import of ${customers.toLocaleString('en')} customers in the worker`;
    return [
      forInformation(`${thing}, rows a second`, customers / seconds, ''),
      atMost({
        thing: `${thing}, CPU per 1,000 rows`,
        value: (after.cpuMs - before.cpuMs) / thousands,
        most: 120,
        unit: 'ms',
      }),
      forInformation(`${thing}, memory of the process at most`, after.peakMb, 'MB'),
    ];
  } finally {
    await scene.stop();
  }
}
