import { Importer } from '../../e2e/support/importer';
import { openSageCrmScene } from '../../e2e/support/sage-crm-scene';
import { atMost, forInformation, type Measurement } from '../measurement';
import { extensionProcess } from './extension-process';

const LONGEST_MS = 60 * 60_000;

/** An import in the extension's own worker, begun on its page, which is closed meanwhile. */
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
    await importer.until(/customers imported/, LONGEST_MS);
    const seconds = (performance.now() - started) / 1000;
    const after = await extensionProcess(profile);
    const thousands = customers / 1000;
    const requests = scene.sandbox.log.length;
    const thing = `import of ${customers.toLocaleString('en')} customers in the worker`;
    return [
      forInformation(`${thing}, rows a second`, customers / seconds, '', `${requests} requests in the log`),
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
