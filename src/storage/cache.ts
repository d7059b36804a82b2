import * as v from 'valibot';
import type { ErpCustomerDetails } from '../core/erp-customer';
import type { PickList } from '../core/pick-list';
import type { StorageArea } from '../platform/storage-area';

const errorSchema = v.looseObject({ code: v.string() });
const pickListSchema = v.object({
  id: v.string(),
  state: v.picklist(['ready', 'free', 'failed']),
  entries: v.array(
    v.object({
      value: v.string(),
      label: v.string(),
      labelKey: v.optional(v.string()),
      supplies: v.optional(v.record(v.string(), v.string())),
    }),
  ),
  readAt: v.number(),
  error: v.nullable(errorSchema),
  source: v.fallback(v.picklist(['erp', 'table', 'fixed']), 'erp'),
});

/** What may be shown at once with its age. Losing it costs a round trip, nothing else. */
export interface Cache {
  lists(integrationId: string): Promise<readonly PickList[]>;
  saveLists(integrationId: string, lists: readonly PickList[]): Promise<void>;
  /** Details last read for a customer in this browser session. Customer figures never rest on disk. */
  details(key: string): Promise<ErpCustomerDetails | null>;
  /** Never throws: details that find no room are read again next time. */
  saveDetails(key: string, details: ErpCustomerDetails): Promise<void>;
  forget(integrationId: string): Promise<void>;
}

/** Session storage holds 10 MB; the details of a busy customer take up to 100 kB. */
const KEEP_DETAILS = 40;

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
    saveDetails: async (key, details) => {
      try {
        await session.set(detailsKey(key), details);
        await session.remove(surplusOf(await session.list(detailsKey(''))));
      } catch {
        await session.remove(Object.keys(await session.list(detailsKey(''))));
      }
    },
    forget: (integrationId) => local.remove(listsKey(integrationId)),
  };
}

/** Keys of all but the latest details. */
function surplusOf(stored: Readonly<Record<string, unknown>>): readonly string[] {
  const readAt = (value: unknown): number => (value as Partial<ErpCustomerDetails>).readAt ?? 0;
  const newestFirst = Object.entries(stored).sort(([, left], [, right]) => readAt(right) - readAt(left));
  return newestFirst.slice(KEEP_DETAILS).map(([key]) => key);
}
