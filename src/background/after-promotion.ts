import { withLink } from '../core/account-links';
import type { CrmRecordRef } from '../core/crm-account';
import type { ErpLinkFields } from '../core/erp-link';
import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import { crmDescriptor } from '../crm/descriptors';
import type { PageCommand } from '../messaging/protocol';
import { getMessage } from '../platform/runtime';
import { showBadge, tellTab } from '../platform/tabs';
import { waitsForPerson } from './import-watch';
import { labelOf } from './known-links';
import { watchOpen } from './recovery-watch';
import type { Services } from './services';

/**
 * What follows a promotion, a link or a settlement wherever it was started: the record's label, the page that shows
 * it, the draft, the badge, and the alarm that comes back to what is still open. None of it changes how the promotion
 * ended, so a failure here does not hide that.
 */
export async function afterPromotion(
  services: Services,
  outcome: PromotionOutcome,
): Promise<PromotionOutcome> {
  const { intent } = outcome;
  const [, shown] = await Promise.allSettled([
    showPending(services),
    isLinked(intent) ? showLinked(services, intent) : services.links.forget(intent.record),
  ]);
  if (!isLinked(intent) || shown.status === 'rejected') return outcome;
  return {
    ...outcome,
    steps: outcome.steps.map((step) => (step.id === 'refresh' ? { ...step, state: 'done' } : step)),
  };
}

const isLinked = ({ state }: PromotionIntent): boolean => state === 'done' || state === 'linked';

async function showLinked(services: Services, intent: PromotionIntent): Promise<void> {
  const link = { customerNo: intent.customerNo, integrationKey: intent.id, externalUid: intent.externalUid };
  await remember(services, intent, link);
  await services.drafts.forgetForm(intent.record, intent.integrationId);
  await tellRecordTabs(services, intent.record, intent.state === 'linked');
}

/** What else the record is linked to, and nobody knows by now, has to be read again. */
async function remember(
  { links }: Services,
  { record, accountName, place }: PromotionIntent,
  link: ErpLinkFields,
): Promise<void> {
  const onlyOne = !crmDescriptor(record.crm)?.otherLinks;
  const known = (await links.get(record)) ?? (onlyOne ? { link, others: [] } : null);
  if (known) await links.set(record, accountName, withLink(known, { place, link }));
  else await links.forget(record);
}

/**
 * Count of open intents, and of imports that somebody has to do something about, on the toolbar icon; a wake-up while there
 * are open intents.
 */
export async function showPending(services: Services): Promise<void> {
  const intents = await watchOpen(services);
  const imports = (await services.imports.list()).filter(waitsForPerson).length;
  const title = intents > 0 ? 'badge_pending' : imports > 0 ? 'badge_import' : 'extName';
  await showBadge(intents + imports, getMessage(title));
}

/** Has every tab that shows the record read it again and label its launcher. */
export async function tellRecordTabs(
  services: Services,
  record: CrmRecordRef,
  pending = false,
): Promise<void> {
  const label = labelOf(await services.links.get(record));
  const about = { recordId: record.id, label, pending };
  for (const tab of await services.records.tabsOf(record)) {
    await tellTab(tab, { kind: 'refresh-record' } satisfies PageCommand);
    await tellTab(tab, { kind: 'label', ...about } satisfies PageCommand);
  }
}
