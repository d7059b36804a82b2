import { AppError } from '../../core/app-error';
import type { CrmRecordRef } from '../../core/crm-account';
import type { PanelKind } from '../../core/panel-view';
import { CRM_DESCRIPTORS } from '../../crm/descriptors';
import type { PageCommand, Results } from '../../messaging/protocol';
import type { Caller, Handlers } from '../../messaging/router';
import { extensionUrl, withHeartbeat } from '../../platform/runtime';
import { openWindow, tellTab } from '../../platform/tabs';
import { connectionOf, crmConnector } from '../connectors';
import type { Grant } from '../grants';
import { labelOf } from '../known-links';
import { PANEL_PATH } from '../sender-class';
import type { Services } from '../services';

type Group = 'page.announce' | 'page.open-panel' | 'page.panel-fallback' | 'page.save-edge-tab';

/** What content scripts may ask: to say what their own tab shows, and to have a panel for it. */
export function pageHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'page.announce': async ({ claimed }, caller) => {
      const tabId = tabOf(caller);
      const record = recordOf(caller.url, claimed);
      await services.records.set(tabId, record);
      if (!record) return null;
      const [known, settings, pending] = await Promise.all([
        services.links.get(record),
        services.settings.read(),
        services.journal.openFor(record),
      ]);
      if (!known) void withHeartbeat(() => labelLater(services, tabId, record));
      return {
        recordId: record.id,
        label: labelOf(known),
        pending: pending !== null,
        edgeTab: settings.edgeTab,
      };
    },
    'page.open-panel': async ({ claimed, view }, caller) =>
      panelAddress(services, caller, recordOf(caller.url, claimed), view, 'frame'),
    'page.panel-fallback': async ({ claimed, view }, caller) => {
      const record = recordOf(caller.url, claimed);
      await openWindow((await panelAddress(services, caller, record, view, 'window')).url);
      return null;
    },
    'page.save-edge-tab': async (edgeTab) => {
      await services.settings.change((settings) => ({ ...settings, edgeTab }));
      return null;
    },
  };
}

/**
 * The record comes from the address that the browser reports for the sender. What the content script read in the page
 * (`claimed`) counts only in a CRM whose addresses leave the record out, and only within that same organisation.
 */
export function recordOf(address: string, claimed: string): CrmRecordRef | null {
  const url = new URL(address);
  for (const crm of CRM_DESCRIPTORS) {
    const record = crm.recordOf(url, claimed);
    if (record) return record;
  }
  return null;
}

async function panelAddress(
  services: Services,
  caller: Caller,
  record: CrmRecordRef | null,
  view: PanelKind,
  host: Grant['host'],
): Promise<Results['page.open-panel']> {
  const tabId = tabOf(caller);
  if (!record) throw new AppError('RECORD-UNKNOWN');
  await services.records.set(tabId, record);
  const token = await services.grants.issueToken({ tabId, record, view, host });
  return { url: `${extensionUrl(PANEL_PATH.slice(1))}#${token}`, recordId: record.id };
}

/**
 * One light read to label the launcher, where the organisation is connected and has not switched it off. The launcher
 * is already there; a failure leaves it unlabelled. The content script drops a label of a record it has left. What
 * became known while this was read (a promotion's own link) is newer and stays.
 */
async function labelLater(services: Services, tabId: number, record: CrmRecordRef): Promise<void> {
  try {
    const connection = connectionOf(await services.settings.read(), record.org);
    if (!connection.labelLauncher) return;
    const reading = await crmConnector(services, connection).readLink(record.id);
    if (!(await services.links.get(record))) await services.links.set(record, reading.name, reading);
    const label = labelOf(await services.links.get(record));
    const pending = (await services.journal.openFor(record)) !== null;
    await tellTab(tabId, { kind: 'label', recordId: record.id, label, pending } satisfies PageCommand);
  } catch {
    // Not connected, signed out, no access: the panel says so when the user opens it.
  }
}

function tabOf(caller: Caller): number {
  if (caller.tabId === null) throw new AppError('MESSAGE-REFUSED', { raw: 'no tab' });
  return caller.tabId;
}
