import type { CrmRecordRef } from '../core/crm-account';
import type { PromotionOutcome } from '../core/panel-view';
import type { PageCommand } from '../messaging/protocol';
import { stopWaking, wakeEvery } from '../platform/alarms';
import { getMessage } from '../platform/runtime';
import { showBadge, tellTab } from '../platform/tabs';
import { labelOf } from './known-links';
import type { Services } from './services';

export const RECOVERY_ALARM = 'recover-promotions';
const RECOVERY_MINUTES = 1;

/**
 * What follows a promotion, a link or a settlement wherever it was started: the record's label, the page that shows
 * it, the draft, the badge, and the alarm that comes back to what is still open.
 */
export async function afterPromotion(
  services: Services,
  outcome: PromotionOutcome,
  tabId: number | null,
): Promise<PromotionOutcome> {
  const { intent } = outcome;
  await showPending(services);
  if (intent.state !== 'done') {
    await services.links.forget(intent.record);
    return outcome;
  }
  const link = { customerNo: intent.customerNo, integrationKey: intent.id, externalUid: intent.externalUid };
  await services.links.set(intent.record, intent.accountName, link);
  await services.drafts.forgetForm(intent.record, intent.integrationId);
  await tellRecordTabs(services, intent.record, tabId);
  return {
    ...outcome,
    steps: outcome.steps.map((step) => (step.id === 'refresh' ? { ...step, state: 'done' } : step)),
  };
}

/** Count of open intents on the toolbar icon, and a wake-up while there are any. */
export async function showPending(services: Services): Promise<void> {
  const { length } = await services.journal.open();
  await showBadge(length, getMessage(length === 0 ? 'extName' : 'badge_pending'));
  await (length === 0 ? stopWaking(RECOVERY_ALARM) : wakeEvery(RECOVERY_ALARM, RECOVERY_MINUTES));
}

async function tellRecordTabs(services: Services, record: CrmRecordRef, tabId: number | null): Promise<void> {
  const label = labelOf(await services.links.get(record));
  const showing = await services.records.tabsOf(record);
  for (const tab of new Set([...showing, ...(tabId === null ? [] : [tabId])])) {
    await tellTab(tab, { kind: 'refresh-record' } satisfies PageCommand);
    const about = { recordId: record.id, label, pending: false };
    await tellTab(tab, { kind: 'label', ...about } satisfies PageCommand);
  }
}
