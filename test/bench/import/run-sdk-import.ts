import { importBySdk } from './sdk-import';

/** What the import competes with, in a process of its own as the import is; tells its parent how long it took. */
async function main(servers: { readonly intacct: string; readonly crm: string }): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const rows = await importBySdk(servers, Number.POSITIVE_INFINITY);
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ rows, seconds: (performance.now() - started) / 1000, cpuMs: (user + system) / 1000 });
  process.disconnect?.();
}

await main(JSON.parse(process.argv[2] ?? '{}') as { readonly intacct: string; readonly crm: string });
