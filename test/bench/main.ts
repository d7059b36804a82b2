import { buildExtension } from '../package/build-extension';
import type { Measurement } from './measurement';
import { summaryOf, tableOf } from './print-table';
import { measureSizes } from './sizes';

/**
 * `npm run bench`: builds the extension, measures what the design budgets, prints a table and one last line. Fails when
 * a figure that does not depend on the machine is over. `--quick` repeats less.
 */
async function main(): Promise<number> {
  const built = await buildExtension();
  try {
    const measurements = await measureAll(built.folder);
    console.log(`\n${tableOf(measurements)}\n`);
    console.log(summaryOf(measurements));
    return measurements.some(({ gated, verdict }) => gated && verdict === 'over') ? 1 : 0;
  } finally {
    await built.remove();
  }
}

async function measureAll(folder: string): Promise<readonly Measurement[]> {
  return measureSizes(folder);
}

process.exitCode = await main();
