import { openConnectedScene } from '../e2e/support/scene';
import { buildExtension } from '../package/build-extension';
import { measureAccountPlanning } from './account-planning';
import type { Times } from './bench-context';
import { BENCH_SCENES, type BenchScene } from './bench-scenes';
import { measureImportInWorker } from './import/import-in-worker';
import { measureImports } from './import/measure-import';
import type { Measurement } from './measurement';
import { summaryOf, tableOf } from './print-table';
import { measureSizes } from './sizes';
import { measureXmlReading } from './xml-reading';

/**
 * `npm run bench`: builds the extension, measures what the design budgets, prints a table and one last line. Fails when
 * a figure that does not depend on the machine is over. `--quick` repeats less and imports fewer; `--imports` measures the
 * imports alone.
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
  const imports = [
    ...(await measureImports(times)),
    ...(await measureImportInWorker(folder, times(10_000, 1000))),
    ...(await measureImportInWorker(folder, times(100_000, 2000))),
  ];
  if (process.argv.includes('--imports')) return imports;
  const still = [
    ...(await measureSizes(folder)),
    ...measureXmlReading(times(31, 9)),
    measureAccountPlanning(times(31, 9)),
  ];
  const inBrowser: Measurement[] = [];
  for (const one of BENCH_SCENES) inBrowser.push(...(await measureInScene(folder, times, one)));
  return [...still, ...inBrowser, ...imports];
}

/** One after the other in one browser: they would slow each other down. */
async function measureInScene(
  extensionDir: string,
  times: Times,
  { erp, system, switches, measures }: BenchScene,
): Promise<readonly Measurement[]> {
  const scene = await openConnectedScene({ extensionDir, intranet: 'granted', erps: [erp] });
  scene.configure(system, switches);
  const measurements: Measurement[] = [];
  try {
    for (const measure of measures) measurements.push(...(await measure({ scene, times })));
    return measurements;
  } finally {
    await scene.stop();
  }
}

process.exitCode = await main(process.argv.includes('--quick'));
