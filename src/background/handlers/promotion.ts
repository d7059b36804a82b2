import type { LinkPlace } from '../../core/account-links';
import { AppError } from '../../core/app-error';
import { type CrmAccount, sameRecord } from '../../core/crm-account';
import { linkStateOf } from '../../core/erp-link';
import type { PromotionOutcome, PromotionStep, PromotionView } from '../../core/panel-view';
import { type PromotionPlan, problemsOf, sameValues, valuesOf } from '../../core/promotion-plan';
import type { PanelEvent, Payload } from '../../messaging/protocol';
import type { Caller, Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { tellPages } from '../../platform/tabs';
import type { Settings } from '../../storage/settings';
import { linkCustomer } from '../../workflows/link';
import { promote } from '../../workflows/promote';
import type { PromotionPorts } from '../../workflows/promotion-ports';
import { discard, settle } from '../../workflows/settle';
import { afterPromotion } from '../after-promotion';
import { connectionOf, crmConnector, descriptorOf, erpConnector, integrationOf } from '../connectors';
import type { Grant } from '../grants';
import { choiceOf } from '../integration-choices';
import { ownLeftover, reservationKey } from '../own-leftover';
import { currentLists, refreshLists } from '../pick-lists';
import { linksOf, placedLink } from '../placed-link';
import type { PromotionDraft } from '../promotion-drafts';
import { portsOfIntent, promotionPorts } from '../promotion-ports';
import { accountPart, planOf, searchMatches, startDraft } from '../promotion-view';
import { withProposedNumber } from '../proposed-number';
import type { Services } from '../services';
import { unusedNumber } from '../unused-number';

type Group = Exclude<Extract<keyof Handlers, `promote.${string}`>, 'promote.check-number' | 'promote.search'>;

/** The promote panel: one account, the one its grant names. */
export function promotionHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'promote.open': async ({ grant, integrationId }, caller) =>
      withHeartbeat(async () =>
        openPromotion(services, await services.grants.check(grant, caller.tabId), integrationId),
      ),
    'promote.plan': async ({ grant, integrationId, form, defaulted }, caller) => {
      const granted = await services.grants.check(grant, caller.tabId);
      await services.drafts.saveForm(granted.record, integrationId, { form, defaulted });
      const account = await shownAccount(services, granted);
      return currentPlan(services, account, integrationId, { form, defaulted });
    },
    'promote.refresh-lists': async ({ grant, integrationId }, caller) => {
      await services.grants.check(grant, caller.tabId);
      const integration = integrationOf(await services.settings.read(), integrationId);
      return withHeartbeat(async () => ({
        lists: await refreshLists(services, integration, await erpConnector(services, integration)),
      }));
    },
    'promote.run': (payload, caller) => withHeartbeat(() => runPromotion(services, payload, caller)),
    'promote.link': (payload, caller) => withHeartbeat(() => runLink(services, payload, caller)),
    'promote.settle': ({ grant, intentId, customer }, caller) =>
      withHeartbeat(async () => {
        await admitIntent(services, intentId, await services.grants.check(grant, caller.tabId));
        const ports = await portsOfIntent(services, intentId, stepsFor(grant));
        return afterPromotion(services, await settle(ports, intentId, customer));
      }),
    'promote.discard': async ({ grant, intentId }, caller) => {
      await admitIntent(services, intentId, await services.grants.check(grant, caller.tabId));
      const ports = await portsOfIntent(services, intentId, stepsFor(grant));
      await afterPromotion(services, await discard(ports, intentId));
      return null;
    },
  };
}

async function openPromotion(services: Services, grant: Grant, wanted: string): Promise<PromotionView> {
  const settings = await services.settings.read();
  const connection = connectionOf(settings, grant.record.org);
  const integration = integrationOf(settings, wanted || settings.defaultIntegrationId);
  const erp = await erpConnector(services, integration);
  const [account, lists, pending] = await Promise.all([
    crmConnector(services, connection).readAccount(grant.record.id),
    currentLists(services, integration, erp),
    services.journal.openFor(grant.record),
  ]);
  await services.drafts.saveAccount(grant.tabId, account);
  await services.links.set(grant.record, account.name, linksOf(account));
  const begun =
    (await services.drafts.form(grant.record, integration.id)) ?? startDraft(erp, account, integration);
  const [draft, matches] = await Promise.all([
    withProposedNumber(erp, account, begun),
    searchMatches(erp, account),
  ]);
  return {
    ...accountPart(account, placedLink(settings, connection, integration, account).link),
    integrations: settings.integrations.map((one) => choiceOf(settings, one)),
    mayHaveOthers: connection.otherLinksField !== '',
    integrationId: integration.id,
    form: draft.form,
    defaulted: draft.defaulted,
    lists,
    plan: planOf(erp, account, integration, draft, lists),
    matches,
    pending,
    traced: [],
  };
}

/** The account as the panel showed it. @throws AppError `PLAN-CHANGED` when that is gone: the panel reads it again */
async function shownAccount(services: Services, { tabId, record }: Grant): Promise<CrmAccount> {
  const account = await services.drafts.account(tabId, record);
  if (!account) throw new AppError('PLAN-CHANGED');
  return account;
}

async function currentPlan(
  services: Services,
  account: CrmAccount,
  integrationId: string,
  draft: PromotionDraft,
): Promise<PromotionPlan> {
  const integration = integrationOf(await services.settings.read(), integrationId);
  const [erp, lists] = await Promise.all([
    erpConnector(services, integration),
    services.cache.lists(integrationId),
  ]);
  return planOf(erp, account, integration, draft, lists);
}

async function runPromotion(
  services: Services,
  { grant: grantId, integrationId, form, defaulted, shown, takeOver }: Payload<'promote.run'>,
  caller: Caller,
): Promise<PromotionOutcome> {
  const grant = await services.grants.check(grantId, caller.tabId);
  await services.drafts.saveForm(grant.record, integrationId, { form, defaulted });
  const account = await shownAccount(services, grant);
  const plan = await currentPlan(services, account, integrationId, { form, defaulted });
  const [problem] = problemsOf(plan);
  if (problem) throw new AppError('PLAN-INCOMPLETE', { raw: problem.code, field: problem.field });
  const values = valuesOf(plan);
  if (!sameValues(values, shown)) throw new AppError('PLAN-CHANGED');
  const settings = await services.settings.read();
  const connection = connectionOf(settings, grant.record.org);
  const placed = placedLink(settings, connection, integrationOf(settings, integrationId), account);
  const { place, link } = placed;
  if (linkStateOf(link) === 'linked') throw alreadyLinked(link.customerNo);
  const ports = boundPorts(services, { settings, grant, integrationId, place, grantId });
  const outcome = await promote(ports, {
    id: services.newId(),
    record: grant.record,
    accountName: account.name,
    integrationId,
    place,
    values,
    entity: form.entity ?? '',
    version: account.version,
    replaceKey: takeOver
      ? (await ports.crm.readLink(grant.record.id)).link.integrationKey
      : await ownLeftover(
          services.journal,
          grant.record,
          await reservationKey(ports.crm, grant.record, placed),
        ),
  });
  await keepAssignedNumber(services, outcome, values, { form, defaulted });
  return afterPromotion(services, outcome);
}

/** A number that the ERP handed out and then refused to use is used up: the form offers it again. */
async function keepAssignedNumber(
  services: Services,
  { intent }: PromotionOutcome,
  asked: Readonly<Record<string, string>>,
  { form, defaulted }: PromotionDraft,
): Promise<void> {
  const number = unusedNumber(asked, intent);
  if (number === '') return;
  const { numberField } = descriptorOf(integrationOf(await services.settings.read(), intent.integrationId));
  const next = { form: { ...form, [numberField]: number }, defaulted };
  await services.drafts.saveForm(intent.record, intent.integrationId, next);
}

async function runLink(
  services: Services,
  { grant: grantId, integrationId, customer }: Payload<'promote.link'>,
  caller: Caller,
): Promise<PromotionOutcome> {
  const grant = await services.grants.check(grantId, caller.tabId);
  const settings = await services.settings.read();
  const connection = connectionOf(settings, grant.record.org);
  const reading = await crmConnector(services, connection).readLink(grant.record.id);
  const integration = integrationOf(settings, integrationId);
  const placed = placedLink(settings, connection, integration, { ...reading, otherLinks: reading.others });
  const { place, link } = placed;
  if (linkStateOf(link) === 'linked') throw alreadyLinked(link.customerNo);
  const ports = boundPorts(services, { settings, grant, integrationId, place, grantId });
  const outcome = await linkCustomer(ports, {
    id: services.newId(),
    record: grant.record,
    accountName: reading.name,
    integrationId,
    place,
    customer,
    version: reading.version,
    replaceKey: await ownLeftover(
      services.journal,
      grant.record,
      await reservationKey(ports.crm, grant.record, placed),
    ),
  });
  return afterPromotion(services, outcome);
}

interface Bound {
  readonly settings: Settings;
  readonly grant: Grant;
  readonly grantId: string;
  readonly integrationId: string;
  readonly place: LinkPlace;
}

function boundPorts(
  services: Services,
  { settings, grant, grantId, integrationId, place }: Bound,
): PromotionPorts {
  const connection = connectionOf(settings, grant.record.org);
  const integration = integrationOf(settings, integrationId);
  return promotionPorts(services, connection, integration, place, stepsFor(grantId));
}

/** Tells the grant's panel of each step. */
const stepsFor =
  (grant: string) =>
  (steps: readonly PromotionStep[]): void =>
    void tellPages({ event: 'promotion-step', grant, steps } satisfies PanelEvent);

/** A panel settles what belongs to its own record. @throws AppError `MESSAGE-REFUSED` for somebody else's intent */
async function admitIntent(services: Services, intentId: string, { record }: Grant): Promise<void> {
  const intent = await services.journal.get(intentId);
  if (!intent || !sameRecord(intent.record, record)) {
    throw new AppError('MESSAGE-REFUSED', { raw: 'intent of another record' });
  }
}

const alreadyLinked = (customerNo: string): AppError =>
  new AppError('LINK-EXISTS', { params: { customerNo } });
