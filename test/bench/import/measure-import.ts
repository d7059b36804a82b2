import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Times } from '../bench-context';
import { repeat } from '../bench-context';
import { atMost, forInformation, type Measurement } from '../measurement';
import { median, spread } from '../median';
import { runBareLoop } from './bare-loop';
import { startChild } from './child-process';
import type { Exchange } from './exchange-record';
import type { ImportCost } from './run-import';

interface Servers {
  readonly intacct: string;
  readonly crm: string;
}

/** Imports in Node, from 10,000 customers to a million, and what they are compared with. */
export async function measureImports(times: Times): Promise<readonly Measurement[]> {
  const sizes = [times(10_000, 2000), times(100_000, 4000), times(1_000_000, 10_000)];
  const measured: Measurement[] = [];
  const heaps: number[] = [];
  for (const size of sizes) {
    const cost = await withSystems(size, (servers) => importInto(servers, { watched: true }));
    heaps.push(cost.peakHeapMb);
    measured.push(...figuresOf(`import of ${size.toLocaleString('en')} customers`, cost));
  }
  const [first = 1] = heaps;
  return [
    ...measured,
    atMost({
      thing: 'import, memory from the smallest to the largest',
      value: (heaps.at(-1) ?? 0) / first,
      most: 1.5,
      unit: '×',
    }),
    ...(await measureAgain(times(10_000, 2000))),
    await measureAgainstSdk(times(10_000, 2000), times(5, 2)),
    ...(await measureAgainstBytes(times(10_000, 2000))),
  ];
}

/** Systems of their own for one measurement: neither their state nor their memory is shared. */
async function withSystems<T>(customers: number, work: (servers: Servers) => Promise<T>): Promise<T> {
  const systems = await startChild<Servers>(
    'serve-systems',
    [String(customers)],
    ['--max-old-space-size=16000'],
  );
  try {
    return await work(systems.said);
  } finally {
    systems.stop();
  }
}

interface ImportOptions {
  /** File for the bytes that went over the wire; '' for none. */
  readonly record?: string;
  readonly watched?: boolean;
}

const importInto = (
  servers: Servers,
  { record = '', watched = false }: ImportOptions = {},
): Promise<ImportCost> =>
  inFolder(async (folder) => {
    const order = JSON.stringify({ ...servers, folder, record, watched });
    return (await startChild<ImportCost>('run-import', [order], ['--expose-gc'])).said;
  });

const importBySdk = (servers: Servers): Promise<{ readonly seconds: number }> =>
  inFolder(async (folder) => {
    const order = JSON.stringify({ ...servers, folder });
    return (await startChild<{ readonly seconds: number }>('run-sdk-import', [order])).said;
  });

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function figuresOf(thing: string, cost: ImportCost): readonly Measurement[] {
  const { rows, inserted, updated, unchanged, failed, seconds, cpuMs, requests, peakHeapMb } = cost;
  const thousands = rows / 1000;
  const outcomes = `${inserted} inserted, ${updated} updated, ${unchanged} unchanged, ${failed} failed`;
  return [
    forInformation(`${thing}, rows a second`, rows / seconds, '', outcomes),
    atMost({ thing: `${thing}, CPU per 1,000 rows`, value: cpuMs / thousands, most: 120, unit: 'ms' }),
    forInformation(`${thing}, requests per 1,000 rows`, requests / thousands, ''),
    ...(peakHeapMb > 0 ? [forInformation(`${thing}, memory in use at most`, peakHeapMb, 'MB')] : []),
  ];
}

/** Everything is there already: what a nightly run costs. */
function measureAgain(size: number): Promise<readonly Measurement[]> {
  return withSystems(size, async (servers) => {
    await importInto(servers);
    return figuresOf(`import of ${size.toLocaleString('en')} customers once more`, await importInto(servers));
  });
}

/** Turn by turn, each on fresh systems. */
async function measureAgainstSdk(size: number, rounds: number): Promise<Measurement> {
  const ratios = await repeat(rounds, async () => {
    const ours = await withSystems(size, (servers) => importInto(servers));
    const theirs = await withSystems(size, importBySdk);
    return ours.seconds / theirs.seconds;
  });
  return atMost({
    thing: `import of ${size.toLocaleString('en')} customers, time against the vendor's SDK and a SOAP client`,
    value: median(ratios),
    most: 1,
    unit: '×',
    detail: spread(ratios),
  });
}

/** The same bytes, moved by a loop that does not understand them, from a server that does not either. */
function measureAgainstBytes(size: number): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const record = join(folder, 'exchanges.json');
    const ours = await withSystems(size, (servers) => importInto(servers, { record }));
    const exchanges = JSON.parse(await readFile(record, 'utf8')) as readonly Exchange[];
    const server = await startChild<{ origin: string }>('serve-exchanges', [record]);
    const started = performance.now();
    const cpu = process.cpuUsage();
    await runBareLoop(server.said.origin, exchanges);
    const { user, system } = process.cpuUsage(cpu);
    server.stop();
    const seconds = (performance.now() - started) / 1000;
    const thing = `import of ${size.toLocaleString('en')} customers, against moving the bytes alone`;
    return [
      forInformation(`${thing}: time`, ours.seconds / seconds, '×'),
      forInformation(`${thing}: CPU`, ours.cpuMs / ((user + system) / 1000), '×'),
    ];
  });
}
