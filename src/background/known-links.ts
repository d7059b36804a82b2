import * as v from 'valibot';
import type { Clock } from '../core/clock';
import { type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import { type ErpLinkFields, linkStateOf } from '../core/erp-link';
import type { LauncherLabel } from '../core/panel-view';
import type { StorageArea } from '../platform/storage-area';

/** A link is read again after this time; what we write ourselves replaces it at once. */
const FRESH_MS = 10 * 60_000;

const schema = v.object({
  name: v.string(),
  link: v.object({ customerNo: v.string(), integrationKey: v.string(), externalUid: v.string() }),
  readAt: v.number(),
});

/** The link of a record as it was last read in this browser session. */
export type KnownLink = v.InferOutput<typeof schema>;

/** Coming back to a record costs no API call while its link is known. */
export interface KnownLinks {
  get(record: CrmRecordRef): Promise<KnownLink | null>;
  set(record: CrmRecordRef, name: string, link: ErpLinkFields): Promise<void>;
  forget(record: CrmRecordRef): Promise<void>;
}

export function createKnownLinks(session: StorageArea, clock: Clock): KnownLinks {
  const keyOf = (record: CrmRecordRef): string => `link:${recordKeyOf(record)}`;
  return {
    get: async (record) => {
      const parsed = v.safeParse(schema, await session.get(keyOf(record)));
      return parsed.success && clock.now() - parsed.output.readAt <= FRESH_MS ? parsed.output : null;
    },
    set: (record, name, link) =>
      session.set(keyOf(record), { name, link, readAt: clock.now() } satisfies KnownLink),
    forget: (record) => session.remove(keyOf(record)),
  };
}

/** How the launcher names a link; nothing known is not the same as nothing there. */
export const labelOf = (known: KnownLink | null): LauncherLabel =>
  known
    ? { state: linkStateOf(known.link), customerNo: known.link.customerNo }
    : { state: 'unknown', customerNo: '' };
