import { openConnectedScene } from '../e2e/support/scene';
import { buildExtension } from '../package/build-extension';
import { measureAccountPlanning } from './account-planning';
import type { Times } from './bench-context';
import { measureCrmCalls } from './crm-calls';
import { measureDetails } from './details-round-trips';
import type { Measurement } from './measurement';
import { measurePageUnderChurn } from './page-under-churn';
import { measurePageWithoutRecord } from './page-without-record';
import { measurePanelPaint } from './panel-paint';
import { summaryOf, tableOf } from './print-table';
import { measurePromotion } from './promote-round-trips';
import { measureSizes } from './sizes';
import { measureWorkerColdStart } from './worker-cold-start';
import { measureXmlReading } from './xml-reading';

/**
 * `npm run bench`: builds the extension, measures what the design budgets, prints a table and one last line. Fails when
 * a figure that does not depend on the machine is over. `--quick` repeats less.
 */
async function main(quick: boolean): Promise<number> {
  const times: Times = (full, few) => (quick ? few : full);
  const built = await buildExtension();
  try {
    const measurements = await measureAll(built.folder, times);
    console.log(`\n${tableOf(measurements)}\n`);
    console.log(summaryOf(measurements));
    return measurements.some(({ gated, verdict }) => gated && verdict === 'over') ? 1 : 0;
  } finally {
    await built.remove();
  }
}

async function measureAll(folder: string, times: Times): Promise<readonly Measurement[]> {
  const still = [
    ...(await measureSizes(folder)),
    ...measureXmlReading(times(31, 9)),
    measureAccountPlanning(times(31, 9)),
  ];
  return [...still, ...(await measureInBrowser(folder, times))];
}

/** One after the other in one browser: they would slow each other down. */
async function measureInBrowser(folder: string, times: Times): Promise<readonly Measurement[]> {
  const scene = await openConnectedScene({ extensionDir: folder });
  const context = { scene, times };
  try {
    return [
      ...(await measurePageWithoutRecord(context)),
      ...(await measurePageUnderChurn(context)),
      ...(await measureCrmCalls(context)),
      ...(await measureWorkerColdStart(context)),
      ...(await measurePanelPaint(context)),
      ...(await measurePromotion(context)),
      ...(await measureDetails(context)),
    ];
  } finally {
    await scene.stop();
  }
}

process.exitCode = await main(process.argv.includes('--quick'));
