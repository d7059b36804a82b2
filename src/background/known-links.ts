import * as v from 'valibot';
import { type AccountLinks, mainLink } from '../core/account-links';
import type { Clock } from '../core/clock';
import { type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import { linkStateOf } from '../core/erp-link';
import type { LauncherLabel } from '../core/panel-view';
import type { StorageArea } from '../platform/storage-area';

/** A link is read again after this time; what we write ourselves replaces it at once. */
const FRESH_MS = 10 * 60_000;

const linkSchema = v.object({
  customerNo: v.string(),
  integrationKey: v.string(),
  externalUid: v.string(),
});

const schema = v.object({
  name: v.string(),
  link: linkSchema,
  others: v.array(linkSchema),
  readAt: v.number(),
});

/** The links of a record as they were last read in this browser session. */
export type KnownLink = v.InferOutput<typeof schema>;

/** Coming back to a record costs no API call while its link is known. */
export interface KnownLinks {
  get(record: CrmRecordRef): Promise<KnownLink | null>;
  set(record: CrmRecordRef, name: string, links: AccountLinks): Promise<void>;
  forget(record: CrmRecordRef): Promise<void>;
}

export function createKnownLinks(session: StorageArea, clock: Clock): KnownLinks {
  const keyOf = (record: CrmRecordRef): string => `link:${recordKeyOf(record)}`;
  return {
    get: async (record) => {
      const parsed = v.safeParse(schema, await session.get(keyOf(record)));
      return parsed.success && clock.now() - parsed.output.readAt <= FRESH_MS ? parsed.output : null;
    },
    set: (record, name, { link, others }) =>
      session.set(keyOf(record), {
        name,
        link,
        others: [...others],
        readAt: clock.now(),
      } satisfies KnownLink),
    forget: (record) => session.remove(keyOf(record)),
  };
}

/** How the launcher names a link; nothing known is not the same as nothing there. */
export function labelOf(known: KnownLink | null): LauncherLabel {
  if (!known) return { state: 'unknown', customerNo: '' };
  const link = mainLink(known);
  return { state: linkStateOf(link), customerNo: link.customerNo };
}
