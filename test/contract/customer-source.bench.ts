import { createErpSessionStore } from '../../src/background/erp-session-store';
import type { ImportCriteria } from '../../src/core/import-criteria';
import type { SourceCustomer } from '../../src/core/source-customer';
import type { ErpPorts } from '../../src/erp/contract';
import type { CustomerSource } from '../../src/erp/customer-source';
import { ERP_CONNECTORS } from '../../src/erp/registry';
import { fakeStorageArea } from '../../src/platform/fake-storage-area';
import { fakeLocks } from '../../src/platform/locks';
import { type Bench, startBench } from './connector-bench';
import type { HeldCustomer, SourceSubject, SourceWorld } from './customer-source.subject';

/** A bench with one source on it. */
export interface SourceBench extends Bench {
  readonly world: SourceWorld;
  /** A source with nothing remembered. */
  source(fields?: readonly string[], ports?: Partial<ErpPorts>): CustomerSource;
  /** Reads to the end; `between` runs before every page but the first. */
  readAll(
    criteria: ImportCriteria,
    size: number | (() => number),
    between?: () => CustomerSource | undefined,
  ): Promise<readonly SourceCustomer[]>;
}

const GENERATED = 60;
/** No run over so few customers needs as many pages. */
const MOST_PAGES = 2000;

export async function startSourceBench(subject: SourceSubject): Promise<SourceBench> {
  let world: SourceWorld | null = null;
  const bench = await startBench(
    (now) => {
      world = subject.createWorld(now);
      return world.system;
    },
    subject.arrange,
    GENERATED,
  );
  if (!world) throw new Error('the system was not made');
  const create = ERP_CONNECTORS[subject.id];
  if (!create) throw new Error(`no connector for ${subject.id}`);
  let ids = 0;
  const source: SourceBench['source'] = (fields = [], ports = {}) =>
    create({
      http: bench.http,
      clock: bench.clock,
      session: createErpSessionStore(fakeStorageArea(), fakeLocks(), 'contract'),
      connection: subject.connection(bench.origin),
      newId: () => {
        ids += 1;
        return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
      },
      tables: [],
      pause: bench.pause,
      ...ports,
    }).openSource(fields);
  return {
    ...bench,
    world,
    source,
    readAll: async (criteria, size, between = () => undefined) => {
      let reading = source();
      let cursor: string | null = await reading.begin(criteria);
      const read: SourceCustomer[] = [];
      for (let page = 0; cursor !== null; page += 1) {
        if (page > MOST_PAGES) throw new Error('reading does not come to an end');
        if (page > 0) reading = between() ?? reading;
        const { customers, next } = await reading.readPage(
          criteria,
          cursor,
          typeof size === 'number' ? size : size(),
        );
        read.push(...customers);
        cursor = next;
      }
      return read;
    },
  };
}

export const numbersOf = (customers: readonly { readonly number: string }[]): readonly string[] =>
  [...new Set(customers.map(({ number }) => number))].sort();

const isIn = (number: string, { from, to }: ImportCriteria): boolean =>
  (from === '' || number >= from) && (to === '' || number <= to);

/** Whom criteria mean, by the state of the system; contacts count where the ERP can tell. */
export function meant(
  subject: SourceSubject,
  customers: readonly HeldCustomer[],
  criteria: ImportCriteria,
): readonly HeldCustomer[] {
  const { since } = criteria;
  return customers.filter((customer) => {
    if (!isIn(customer.number, criteria)) return false;
    if (since === null) return true;
    const own = customer.changedAt ?? customer.createdAt;
    return own >= since || (subject.since?.contacts === true && customer.contactChangedAt >= since);
  });
}
