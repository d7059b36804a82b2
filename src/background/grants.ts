import * as v from 'valibot';
import { AppError } from '../core/app-error';
import { type CrmRecordRef, sameRecord } from '../core/crm-account';
import type { PanelKind } from '../core/panel-view';
import type { StorageArea } from '../platform/storage-area';
import type { AnnouncedRecords } from './announced-records';

const grantSchema = v.object({
  tabId: v.number(),
  record: v.object({ crm: v.string(), org: v.string(), id: v.string() }),
  view: v.picklist(['promote', 'details']),
  host: v.picklist(['frame', 'window']),
});

/** What a panel may do: act on one record, for one tab. */
export type Grant = v.InferOutput<typeof grantSchema>;

/**
 * One-time tokens and what they turn into. A token is made for a tab's announced record and handed to that tab's
 * content script; the panel trades it once for a grant. A framed panel must sit in that same tab, and its grant ends
 * when the tab moves on to another record.
 */
export interface Grants {
  issueToken(grant: {
    tabId: number;
    record: CrmRecordRef;
    view: PanelKind;
    host: Grant['host'];
  }): Promise<string>;
  /** @throws AppError `MESSAGE-REFUSED` for a token that is unknown, used, or shown by another tab */
  redeem(token: string, tabId: number | null): Promise<{ readonly id: string; readonly grant: Grant }>;
  /** @throws AppError `RECORD-UNKNOWN` when the tab shows another record by now */
  check(id: string, tabId: number | null): Promise<Grant>;
  /** Ends every grant and token of a tab that is gone. */
  endForTab(tabId: number): Promise<void>;
}

export function createGrants(session: StorageArea, records: AnnouncedRecords, newId: () => string): Grants {
  const read = async (key: string): Promise<Grant | null> => {
    const parsed = v.safeParse(grantSchema, await session.get(key));
    return parsed.success ? parsed.output : null;
  };
  const isShowing = async ({ tabId, record }: Grant): Promise<boolean> => {
    const shown = await records.get(tabId);
    return shown !== null && sameRecord(shown, record);
  };
  return {
    issueToken: async ({ tabId, record, view, host }) => {
      const token = newId();
      await session.set(`token:${token}`, { tabId, record, view, host } satisfies Grant);
      return token;
    },
    redeem: async (token, tabId) => {
      const grant = await read(`token:${token}`);
      await session.remove(`token:${token}`);
      if (!grant || !mayUse(grant, tabId)) throw new AppError('MESSAGE-REFUSED', { raw: 'panel token' });
      const id = newId();
      await session.set(`grant:${id}`, grant);
      return { id, grant };
    },
    check: async (id, tabId) => {
      const grant = await read(`grant:${id}`);
      if (!grant || !mayUse(grant, tabId)) throw new AppError('MESSAGE-REFUSED', { raw: 'panel grant' });
      if (grant.host === 'frame' && !(await isShowing(grant))) throw new AppError('RECORD-UNKNOWN');
      return grant;
    },
    endForTab: async (tabId) => {
      const all = { ...(await session.list('grant:')), ...(await session.list('token:')) };
      const ended = Object.entries(all).filter(([, value]) => {
        const parsed = v.safeParse(grantSchema, value);
        return !parsed.success || parsed.output.tabId === tabId;
      });
      await session.remove(ended.map(([key]) => key));
    },
  };
}

/** A frame lives in the tab it was made for; a window of ours is a tab of its own. */
const mayUse = (grant: Grant, tabId: number | null): boolean =>
  grant.host === 'window' || grant.tabId === tabId;
