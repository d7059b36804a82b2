import * as v from 'valibot';
import { type CrmRecordRef, sameRecord } from '../core/crm-account';
import type { StorageArea } from '../platform/storage-area';

const schema = v.object({ crm: v.string(), org: v.string(), id: v.string() });
const PREFIX = 'tab:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** Which record each tab shows, as its content script announced and its address confirmed. */
export interface AnnouncedRecords {
  set(tabId: number, record: CrmRecordRef | null): Promise<void>;
  get(tabId: number): Promise<CrmRecordRef | null>;
  /** Tabs that show the record now. */
  tabsOf(record: CrmRecordRef): Promise<readonly number[]>;
}

export function createAnnouncedRecords(session: StorageArea): AnnouncedRecords {
  return {
    set: (tabId, record) => (record ? session.set(keyOf(tabId), record) : session.remove(keyOf(tabId))),
    get: async (tabId) => {
      const parsed = v.safeParse(schema, await session.get(keyOf(tabId)));
      return parsed.success ? parsed.output : null;
    },
    tabsOf: async (record) =>
      Object.entries(await session.list(PREFIX)).flatMap(([key, value]) => {
        const parsed = v.safeParse(schema, value);
        return parsed.success && sameRecord(parsed.output, record) ? [Number(key.slice(PREFIX.length))] : [];
      }),
  };
}
