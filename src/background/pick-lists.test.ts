import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PickList } from '../core/pick-list';
import type { ErpConnector } from '../erp/contract';
import { sageIntacctDescriptor } from '../erp/sage-intacct/descriptor';
import { createFakeBrowser } from '../platform/test/fake-browser';
import { currentLists } from './pick-lists';
import { CONNECTED, fakeServices } from './test/fake-services';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const HOUR = 3_600_000;
const IDS = sageIntacctDescriptor.pickLists.map((list) => list.id);

/** Reads every list at once and remembers how often it was asked to. */
function countingErp(listAt: (id: string) => PickList) {
  const erp = {
    reads: 0,
    readPickLists: async (ids: readonly string[], onList: (list: PickList) => void = () => undefined) => {
      erp.reads += 1;
      const lists = ids.map(listAt);
      for (const list of lists) onList(list);
      return lists;
    },
  };
  return erp;
}

const list =
  (source: PickList['source'], readAt: number, state: PickList['state'] = 'ready') =>
  (id: string) => ({
    id,
    state,
    entries: [{ value: 'N30', label: 'Net 30' }],
    readAt,
    error: null,
    source,
  });

describe('currentLists', () => {
  const told: unknown[] = [];

  beforeEach(() => {
    told.length = 0;
    const { browser } = createFakeBrowser();
    Object.assign(browser.runtime, { sendMessage: async (event: unknown) => void told.push(event) });
    Object.assign(fake.browser, browser);
  });

  async function setUp(listAt: (id: string) => PickList) {
    const { services, time } = await fakeServices({ send: () => Promise.reject(new Error('no network')) });
    const [integration] = CONNECTED.integrations;
    if (!integration) throw new Error('the fixture has an integration');
    const erp = countingErp(listAt);
    const read = () => currentLists(services, integration, erp as Partial<ErpConnector> as ErpConnector);
    return { erp, time, read };
  }

  it('reads lists of the ERP again when they have aged', async () => {
    const { erp, time, read } = await setUp(list('erp', 2_000_000));
    await read();
    await read();
    expect(erp.reads).toBe(1);
    time.now += HOUR;
    await read();
    expect(erp.reads).toBe(2);
  });

  it.each(['table', 'fixed'] as const)('never takes a %s for old', async (source) => {
    const { erp, time, read } = await setUp(list(source, 0));
    await read();
    time.now += 24 * HOUR;
    await read();
    expect(erp.reads).toBe(1);
  });

  it.each([
    ['as fresh as one that was read', 2_000_000, 1],
    ['read again where nobody has looked', 0, 2],
  ])('takes a list that the company does not have for %s', async (_what, readAt, reads) => {
    const { erp, read } = await setUp(list('erp', readAt, 'free'));
    await read();
    await read();
    expect(erp.reads).toBe(reads);
  });

  it('reads a list that failed again each time', async () => {
    const { erp, read } = await setUp(list('erp', 2_000_000, 'failed'));
    await read();
    await read();
    expect(erp.reads).toBe(2);
  });

  it('tells how far it is', async () => {
    const { read } = await setUp(list('erp', 2_000_000));
    await read();
    expect(told).toHaveLength(IDS.length + 1);
    expect(told.at(-1)).toEqual({
      event: 'lists-progress',
      integrationId: 'int-1',
      done: IDS.length,
      total: IDS.length,
    });
  });
});
