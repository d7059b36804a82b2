import { AppError } from '../../core/app-error';
import { recordKeyOf } from '../../core/crm-account';
import { linkStateOf } from '../../core/erp-link';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import { isOpen } from '../../core/promotion-intent';
import { problemsOf, valuesOf } from '../../core/promotion-plan';
import type { CrmConnector } from '../../crm/contract';
import type { PanelEvent, Payload } from '../../messaging/protocol';
import type { Caller, Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { tellPages } from '../../platform/tabs';
import { linkCustomer } from '../../workflows/link';
import { promote } from '../../workflows/promote';
import { discard, settle } from '../../workflows/settle';
import { afterPromotion } from '../after-promotion';
import { connectionOf, crmConnector, erpConnector, integrationOf } from '../connectors';
import type { Grant } from '../grants';
import { choiceOf } from '../integration-choices';
import { currentLists, refreshLists } from '../pick-lists';
import { promotionPorts } from '../promotion-ports';
import { accountPart, planOf, searchMatches, startDraft } from '../promotion-view';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `promote.${string}`>;

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
      return currentPlan(services, granted, integrationId, { form, defaulted });
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
        const ports = await intentPorts(
          services,
          intentId,
          await services.grants.check(grant, caller.tabId),
          grant,
        );
        return afterPromotion(services, await settle(ports, intentId, customer), caller.tabId);
      }),
    'promote.discard': async ({ grant, intentId }, caller) => {
      const ports = await intentPorts(
        services,
        intentId,
        await services.grants.check(grant, caller.tabId),
        grant,
      );
      await afterPromotion(services, await discard(ports, intentId), caller.tabId);
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
  await services.links.set(grant.record, account.name, account.link);
  const draft =
    (await services.drafts.form(grant.record, integration.id)) ?? startDraft(erp, account, integration);
  return {
    ...accountPart(account),
    integrations: settings.integrations.map((one) => choiceOf(settings, one)),
    integrationId: integration.id,
    form: draft.form,
    defaulted: draft.defaulted,
    lists,
    plan: planOf(erp, account, integration, draft, lists),
    matches: await searchMatches(erp, account),
    pending,
    traced: [],
  };
}

/** The plan for a form, from the account as the panel showed it. @throws AppError `PLAN-CHANGED` when that is gone */
async function currentPlan(
  services: Services,
  { tabId, record }: Grant,
  integrationId: string,
  draft: { readonly form: Readonly<Record<string, string>>; readonly defaulted: readonly string[] },
) {
  const integration = integrationOf(await services.settings.read(), integrationId);
  const account = await services.drafts.account(tabId, record);
  if (!account) throw new AppError('PLAN-CHANGED');
  const [erp, lists] = await Promise.all([
    erpConnector(services, integration),
    services.cache.lists(integrationId),
  ]);
  return planOf(
    erp,
    account,
    integration,
    { form: { ...draft.form }, defaulted: [...draft.defaulted] },
    lists,
  );
}

async function runPromotion(
  services: Services,
  { grant: grantId, integrationId, form, defaulted, takeOver }: Payload<'promote.run'>,
  caller: Caller,
): Promise<PromotionOutcome> {
  const grant = await services.grants.check(grantId, caller.tabId);
  await services.drafts.saveForm(grant.record, integrationId, { form, defaulted });
  const plan = await currentPlan(services, grant, integrationId, { form, defaulted });
  const [problem] = problemsOf(plan);
  if (problem) throw new AppError('PLAN-INCOMPLETE', { raw: problem.code, field: problem.field });
  const account = await services.drafts.account(grant.tabId, grant.record);
  if (!account) throw new AppError('PLAN-CHANGED');
  if (linkStateOf(account.link) === 'linked') throw alreadyLinked(account.link.customerNo);
  const ports = await boundPorts(services, grant, integrationId, grantId);
  const outcome = await promote(ports, {
    id: services.newId(),
    record: grant.record,
    accountName: account.name,
    integrationId,
    values: valuesOf(plan),
    entity: form.entity ?? '',
    version: account.version,
    replaceKey: await replaceableKey(services, ports.crm, grant, account.link.integrationKey, takeOver),
  });
  return afterPromotion(services, outcome, grant.tabId);
}

async function runLink(
  services: Services,
  { grant: grantId, integrationId, customer }: Payload<'promote.link'>,
  caller: Caller,
): Promise<PromotionOutcome> {
  const grant = await services.grants.check(grantId, caller.tabId);
  const ports = await boundPorts(services, grant, integrationId, grantId);
  const reading = await ports.crm.readLink(grant.record.id);
  if (linkStateOf(reading.link) === 'linked') throw alreadyLinked(reading.link.customerNo);
  const outcome = await linkCustomer(ports, {
    id: services.newId(),
    record: grant.record,
    accountName: reading.name,
    integrationId,
    customer,
    version: reading.version,
    replaceKey: await replaceableKey(services, ports.crm, grant, reading.link.integrationKey, false),
  });
  return afterPromotion(services, outcome, grant.tabId);
}

/**
 * A reservation on the record that may be replaced: one that this profile left behind and closed, or any when the user
 * decided to take it over. Otherwise '' and the CRM connector refuses.
 */
async function replaceableKey(
  services: Services,
  crm: CrmConnector,
  grant: Grant,
  seenKey: string,
  takeOver: boolean,
): Promise<string> {
  if (takeOver) return (await crm.readLink(grant.record.id)).link.integrationKey;
  if (seenKey === '') return '';
  const own = await services.journal.get(seenKey);
  const ours =
    own !== null &&
    !isOpen(own) &&
    own.state !== 'done' &&
    recordKeyOf(own.record) === recordKeyOf(grant.record);
  return ours ? seenKey : '';
}

async function boundPorts(services: Services, grant: Grant, integrationId: string, grantId: string) {
  const settings = await services.settings.read();
  const connection = connectionOf(settings, grant.record.org);
  return promotionPorts(services, connection, integrationOf(settings, integrationId), (steps) => {
    void tellPages({ event: 'promotion-step', grant: grantId, steps } satisfies PanelEvent);
  });
}

/** Ports for an intent of the grant's own record. @throws AppError `MESSAGE-REFUSED` for somebody else's */
async function intentPorts(services: Services, intentId: string, grant: Grant, grantId: string) {
  const intent = await services.journal.get(intentId);
  if (!intent || recordKeyOf(intent.record) !== recordKeyOf(grant.record)) {
    throw new AppError('MESSAGE-REFUSED', { raw: 'intent of another record' });
  }
  return boundPorts(services, grant, intent.integrationId, grantId);
}

const alreadyLinked = (number: string): AppError => new AppError('LINK-EXISTS', { params: { number } });
