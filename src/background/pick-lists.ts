import type { Integration } from '../core/integration';
import type { PickList } from '../core/pick-list';
import type { ErpConnector } from '../erp/contract';
import type { PanelEvent } from '../messaging/protocol';
import { tellPages } from '../platform/tabs';
import { descriptorOf } from './connectors';
import { tablesOf } from './pick-list-tables';
import type { Services } from './services';

/** Lists younger than this are used as they are when a form opens. */
const FRESH_MS = 15 * 60_000;

/** The lists of an integration: from the cache while all are fresh and good, else live. */
export async function currentLists(
  services: Services,
  integration: Integration,
  erp: ErpConnector,
): Promise<readonly PickList[]> {
  const known = await services.cache.lists(integration.id);
  const wanted = descriptorOf(integration).pickLists.map((list) => list.id);
  const oldest = services.clock.now() - FRESH_MS;
  const fresh = wanted.every((id) =>
    known.some((list) => list.id === id && list.state !== 'failed' && isFresh(list, oldest)),
  );
  return fresh ? known : refreshLists(services, integration, erp);
}

/** What the administrator typed and what never changes is as good as new. */
const isFresh = (list: PickList, oldest: number): boolean => list.source !== 'erp' || list.readAt >= oldest;

/** A table that was just filled in (or emptied) counts at once, unless the ERP gives that list itself. */
export async function takeTables(services: Services, integration: Integration, id: string): Promise<void> {
  const known = await services.cache.lists(integration.id);
  const given = known.find((list) => list.id === id);
  if (given?.source === 'erp' && given.state === 'ready') return;
  const free: PickList = { id, state: 'free', entries: [], readAt: 0, error: null, source: 'table' };
  const table = tablesOf(integration).find((list) => list.id === id) ?? free;
  await services.cache.saveLists(integration.id, [...known.filter((list) => list.id !== id), table]);
}

/** Reads every list now. A list that fails keeps the entries of its last good reading, with their age. */
export async function refreshLists(
  services: Services,
  integration: Integration,
  erp: ErpConnector,
): Promise<readonly PickList[]> {
  const known = await services.cache.lists(integration.id);
  const ids = descriptorOf(integration).pickLists.map((list) => list.id);
  const tell = (done: number): void =>
    void tellPages({
      event: 'lists-progress',
      integrationId: integration.id,
      done,
      total: ids.length,
    } satisfies PanelEvent);
  let done = 0;
  tell(done);
  const read = await erp.readPickLists(ids, () => {
    done += 1;
    tell(done);
  });
  const merged = read.map((list) => {
    const earlier = known.find((one) => one.id === list.id);
    const keep = list.state === 'failed' && earlier && earlier.entries.length > 0;
    return keep ? { ...list, entries: earlier.entries, readAt: earlier.readAt } : list;
  });
  await services.cache.saveLists(integration.id, merged);
  return merged;
}
