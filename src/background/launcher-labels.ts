import * as v from 'valibot';
import type { Clock } from '../core/clock';
import { type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import { type ErpLinkFields, linkStateOf } from '../core/erp-link';
import type { LauncherLabel } from '../core/panel-view';
import type { StorageArea } from '../platform/storage-area';

/** A label is read again after this time; a promotion or an unlinking by us replaces it at once. */
const FRESH_MS = 10 * 60_000;

const schema = v.object({
  state: v.picklist(['none', 'reserved', 'linked']),
  customerNo: v.string(),
  readAt: v.number(),
});

export const UNKNOWN_LABEL: LauncherLabel = { state: 'unknown', customerNo: '' };

/** What the launcher of each record last said, so that coming back to a record costs no API call. */
export interface LauncherLabels {
  get(record: CrmRecordRef): Promise<LauncherLabel | null>;
  set(record: CrmRecordRef, link: ErpLinkFields): Promise<LauncherLabel>;
}

export function createLauncherLabels(session: StorageArea, clock: Clock): LauncherLabels {
  const keyOf = (record: CrmRecordRef): string => `label:${recordKeyOf(record)}`;
  return {
    get: async (record) => {
      const parsed = v.safeParse(schema, await session.get(keyOf(record)));
      if (!parsed.success || clock.now() - parsed.output.readAt > FRESH_MS) return null;
      return { state: parsed.output.state, customerNo: parsed.output.customerNo };
    },
    set: async (record, link) => {
      const label = { state: linkStateOf(link), customerNo: link.customerNo };
      await session.set(keyOf(record), { ...label, readAt: clock.now() });
      return label;
    },
  };
}
