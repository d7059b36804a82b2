import { writeFile } from 'node:fs/promises';
import { createTestSessionStore } from '../../../src/background/erp-session-store';
import { AppError } from '../../../src/core/app-error';
import { type ImportRun, NOTHING_DONE } from '../../../src/core/import-run';
import { DEFAULT_IMPORT_SETTINGS } from '../../../src/core/import-settings';
import { createSageCrmConnector } from '../../../src/crm/sage-crm/connector';
import { createSageIntacct } from '../../../src/erp/sage-intacct/connector';
import { sageIntacctDescriptor } from '../../../src/erp/sage-intacct/descriptor';
import { assertAllowed } from '../../../src/transport/host-rules';
import { createHttp } from '../../../src/transport/http';
import type { HttpPort } from '../../../src/transport/http-port';
import { driveImport } from '../../../src/workflows/import-customers/drive-import';
import { type Exchange, watchedHttp } from './exchange-record';
import { openLevelImportStore } from './level-import-store';

/** What one import cost the process that did it. */
export interface ImportCost {
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly requests: number;
  /** Objects and buffers, in megabytes, at their most. */
  readonly peakHeapMb: number;
}

interface Order {
  readonly intacct: string;
  readonly crm: string;
  /** Where the imports rest. */
  readonly folder: string;
  /** File for the bytes that went over the wire; '' for none. */
  readonly record: string;
  /** Whether the memory is looked at, which costs time. */
  readonly watched: boolean;
}

/** Collecting costs some hundredths of a second. */
const LOOK_EVERY_MS = 2000;

/** One import of every customer, in a process of its own; tells its parent what it cost. */
async function main(order: Order): Promise<void> {
  const exchanges: Exchange[] = [];
  const http = watchedHttp(
    httpTo(order.intacct, order.crm),
    order.record === '' ? undefined : (one) => exchanges.push(one),
  );
  const store = await openLevelImportStore(order.folder);
  const run = newRun();
  await store.begin(run);
  const peak = order.watched ? watchHeap() : () => 0;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const done = await driveImport({ store, ...portsOf(order, http), onProgress: () => undefined }, run.id);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  if (done.state !== 'done') throw new Error(`the import is ${done.state}: ${JSON.stringify(done.error)}`);
  await store.close();
  if (order.record !== '') await writeFile(order.record, JSON.stringify(exchanges));
  const { inserted, updated, unchanged, failed } = done.counts;
  process.send?.({
    ...{ rows: done.done, inserted, updated, unchanged, failed, seconds },
    cpuMs: (user + system) / 1000,
    requests: http.sent(),
    peakHeapMb: peak(),
  } satisfies ImportCost);
  process.disconnect?.();
}

const httpTo = (...origins: readonly string[]): HttpPort =>
  createHttp(async (address) => assertAllowed(address, { patterns: [], origins, plainHttp: [] }));

function portsOf({ intacct, crm }: Order, http: HttpPort) {
  const clock = { now: () => Date.now() };
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const newId = (): string => crypto.randomUUID();
  const source = createSageIntacct({
    ...{ http, clock, pause, newId },
    session: createTestSessionStore(),
    connection: {
      endpoint: `${intacct}/ia/xml/xmlgw.phtml`,
      companyId: 'NorthwindTest',
      userId: 'xml_gateway',
      password: 'Gate<way>1',
      senderId: 'ledgerside_sender',
      senderPassword: 'Vend0r&Key',
    },
    tables: [],
  });
  const target = createSageCrmConnector({
    ...{ http, clock, pause },
    tokens: { current: nobody, renewed: nobody },
    org: ORG,
    address: `${crm}/crm`,
    service: async () => ({ user: 'erp.sync', password: 'Sync-Pass-1' }),
    serviceInUse: async () => false,
    otherLinksField: '',
    slot: { kind: 'default' },
    linkFields: {
      customerNo: 'comp_erpcustomerno',
      integrationKey: 'comp_erpintegrationkey',
      externalUid: 'comp_erpexternaluid',
    },
  });
  const pages = sageIntacctDescriptor.source ?? { largestPage: 1, smallestPage: 1 };
  return {
    ...{ clock, pause, newId, pages },
    source: source.openSource([]),
    target: target.openTarget(),
  };
}

const ORG = 'bench';

const nobody = async (): Promise<never> => {
  throw new AppError('CRM-SIGNED-OUT');
};

const newRun = (): ImportRun => ({
  ...NOTHING_DONE,
  id: crypto.randomUUID(),
  integrationId: 'bench',
  integrationName: 'Bench',
  erp: 'sage-intacct',
  company: 'NorthwindTest',
  crm: 'sage-crm',
  org: ORG,
  mode: 'sync',
  criteria: { since: null, from: '', to: '' },
  only: null,
  decisions: {},
  settings: DEFAULT_IMPORT_SETTINGS,
  pageSize: 2000,
  startedAt: Date.now(),
  updatedAt: Date.now(),
});

/** What is in use, now and then, without what only waits to be collected. */
function watchHeap(): () => number {
  let most = 0;
  const look = (): void => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  };
  const watch = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(watch);
    look();
    return most / 1e6;
  };
}

await main(JSON.parse(process.argv[2] ?? '{}') as Order);
