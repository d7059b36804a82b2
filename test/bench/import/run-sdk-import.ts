import { join } from 'node:path';
import { importBySdk } from './sdk-import';

interface Order {
  readonly intacct: string;
  readonly crm: string;
  /** Where it notes what it did. */
  readonly folder: string;
}

/** What the import competes with, in a process of its own as the import is; tells its parent how long it took. */
async function main(order: Order): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const rows = await importBySdk(order, join(order.folder, 'done.txt'));
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ rows, seconds: (performance.now() - started) / 1000, cpuMs: (user + system) / 1000 });
  process.disconnect?.();
}

await main(JSON.parse(process.argv[2] ?? '{}') as Order);
