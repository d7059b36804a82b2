import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBrowser } from '../browsers/ensure-browser';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTestSuites: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

/**
 * `npm test`: finds or installs the browsers, builds the extension that the end-to-end tests load, runs every test,
 * and ends in one line. Arguments are handed to vitest.
 */
async function main(): Promise<number> {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  await build({ logLevel: 'warn', configLoader: 'runner' });
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-report-'));
  const file = join(folder, 'report.json');
  const code = await runVitest(file, process.argv.slice(2));
  const report = await readReport(file);
  await rm(folder, { recursive: true, force: true });
  // A file that could not even be loaded counts as one failure: its tests never ran.
  const failed = report ? report.numFailedTests || (report.success ? 0 : 1) : 1;
  console.log(`${report?.numPassedTests ?? 0} passed, ${failed || (code === 0 ? 0 : 1)} failed`);
  return code;
}

function runVitest(report: string, extra: readonly string[]): Promise<number> {
  const command = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...extra,
  ];
  return new Promise((resolve) => {
    spawn('npx', command, { stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
  });
}

async function readReport(file: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  return 1;
});
