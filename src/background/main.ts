import { CRM_DESCRIPTORS } from '../crm/descriptors';
import type { PageCommand } from '../messaging/protocol';
import type { Handlers } from '../messaging/router';
import { type Caller, isRequest, route } from '../messaging/router';
import { onStart, onWake } from '../platform/alarms';
import { onHostsChanged } from '../platform/permissions';
import {
  extensionId,
  extensionOrigin,
  type MessageSender,
  onMessage,
  openOptionsPage,
  withHeartbeat,
} from '../platform/runtime';
import { closeToContentScripts } from '../platform/storage-area';
import { activeTabId, onKeyCommand, onTabClosed, onToolbarClick, tellTab } from '../platform/tabs';
import { crmHandlers } from './handlers/crms';
import { detailsHandlers } from './handlers/details';
import { diagnosticsHandlers } from './handlers/diagnostics';
import { existingCustomerHandlers } from './handlers/existing-customers';
import { importHandlers } from './handlers/imports';
import { integrationHandlers } from './handlers/integrations';
import { linkedAccountHandlers } from './handlers/linked-account';
import { pageHandlers } from './handlers/page';
import { panelHandlers } from './handlers/panel';
import { pendingHandlers } from './handlers/pending';
import { promotionHandlers } from './handlers/promotion';
import { salespersonHandlers } from './handlers/salespersons';
import { vaultHandlers } from './handlers/vault';
import { driveDue } from './import-drives';
import { IMPORT_ALARM } from './import-watch';
import { isDue, recoverPromotions } from './jobs/recover-promotions';
import { openImportBeside } from './open-import';
import { connectedPageHosts, placePageScripts } from './page-scripts';
import { RECOVERY_ALARM } from './recovery-watch';
import { callerOf } from './sender-class';
import { createServices } from './services';

/**
 * Every listener is attached here, before anything is awaited: an event that wakes the worker must find its listener.
 */
const services = createServices();
const own = {
  extensionId: extensionId(),
  origin: extensionOrigin(),
  pageHosts: CRM_DESCRIPTORS.flatMap((crm) => crm.pageHosts),
};
const handlers: Handlers = {
  ...pageHandlers(services),
  ...panelHandlers(services),
  ...promotionHandlers(services),
  ...existingCustomerHandlers(services),
  ...detailsHandlers(services),
  ...linkedAccountHandlers(services),
  ...integrationHandlers(services),
  ...salespersonHandlers(services),
  ...crmHandlers(services),
  ...pendingHandlers(services),
  ...importHandlers(services),
  ...vaultHandlers(services),
  ...diagnosticsHandlers(services),
};

/** Pages of connected servers are known only from the settings, so who sent a message is too. */
onMessage((message, sender) =>
  isRequest(message) ? judged(sender).then((caller) => route(handlers, message, caller)) : undefined,
);

async function judged(sender: MessageSender): Promise<Caller | null> {
  const connected = connectedPageHosts(await services.settings.read());
  return callerOf(sender, { ...own, pageHosts: [...own.pageHosts, ...connected] });
}

onStart(() => {
  void closeToContentScripts();
  void placePageScripts(services);
  void withHeartbeat(() => recoverPromotions(services));
  void driveDue(services);
});

onWake((name) => {
  if (name === RECOVERY_ALARM) void withHeartbeat(() => recoverPromotions(services, isDue));
  if (name === IMPORT_ALARM) void driveDue(services);
});

onHostsChanged(() => void placePageScripts(services));

onTabClosed((tabId) => {
  void services.records.set(tabId, null);
  void services.grants.endForTab(tabId);
  void services.drafts.forgetAccount(tabId);
});

/**
 * On a tab with a record the toolbar icon opens its panel, in the administration of a connected CRM the import; elsewhere it
 * opens the options.
 */
onToolbarClick(async (tabId, url) => {
  const record = tabId === null ? null : await services.records.get(tabId);
  if (tabId !== null && record) {
    await tellTab(tabId, { kind: 'open-panel', view: 'details' } satisfies PageCommand);
  } else if (!(await openImportBeside(services, url))) await openOptionsPage();
});

onKeyCommand(async (command) => {
  const tabId = await activeTabId();
  const view = command === 'promote-customer' ? 'promote' : 'details';
  if (tabId !== null) await tellTab(tabId, { kind: 'open-panel', view } satisfies PageCommand);
});
