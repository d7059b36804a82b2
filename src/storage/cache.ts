import * as v from 'valibot';
import type { ErpCustomerDetails } from '../core/erp-customer';
import type { PickList } from '../core/pick-list';
import type { StorageArea } from '../platform/storage-area';

const errorSchema = v.looseObject({ code: v.string() });
const pickListSchema = v.object({
  id: v.string(),
  state: v.picklist(['ready', 'free', 'failed']),
  entries: v.array(v.object({ value: v.string(), label: v.string() })),
  readAt: v.number(),
  error: v.nullable(errorSchema),
});

/** What may be shown at once with its age. Losing it costs a round trip, nothing else. */
export interface Cache {
  lists(integrationId: string): Promise<readonly PickList[]>;
  saveLists(integrationId: string, lists: readonly PickList[]): Promise<void>;
  /** Details last read for a customer in this browser session. Customer figures never rest on disk. */
  details(key: string): Promise<ErpCustomerDetails | null>;
  saveDetails(key: string, details: ErpCustomerDetails): Promise<void>;
  forget(integrationId: string): Promise<void>;
}

export function createCache(local: StorageArea, session: StorageArea): Cache {
  const listsKey = (integrationId: string): string => `lists:${integrationId}`;
  const detailsKey = (key: string): string => `details:${key}`;
  return {
    lists: async (integrationId) => {
      const parsed = v.safeParse(v.array(pickListSchema), await local.get(listsKey(integrationId)));
      return parsed.success ? (parsed.output as PickList[]) : [];
    },
    saveLists: (integrationId, lists) => local.set(listsKey(integrationId), lists),
    details: async (key) => ((await session.get(detailsKey(key))) as ErpCustomerDetails | undefined) ?? null,
    saveDetails: (key, details) => session.set(detailsKey(key), details),
    forget: (integrationId) => local.remove(listsKey(integrationId)),
  };
}
