import * as v from 'valibot';
import type { AppErrorJson } from '../core/app-error';
import type { CrmUser } from '../core/crm-account';
import type { ErpCustomerSummary, ErpDocument } from '../core/erp-customer';
import { IMPORT_OUTCOMES, type ImportRow, type ImportRun } from '../core/import-run';
import type { ImportSettings } from '../core/import-settings';
import type { CrmConnection, Integration } from '../core/integration';
import type { PageState } from '../core/page-state';
import type {
  DetailsView,
  DifferencesView,
  NumberCheck,
  PanelKind,
  PromotionOutcome,
  PromotionStep,
  PromotionView,
} from '../core/panel-view';
import type { PickList } from '../core/pick-list';
import type { PromotionIntent } from '../core/promotion-intent';
import type { PromotionPlan } from '../core/promotion-plan';
import type { CrmField, SetupStep } from '../crm/contract';
import type { ImportTarget } from '../crm/customer-target';
import type { ConnectionStep } from '../erp/contract';
import type { SourceField } from '../erp/customer-source';

export type { PageCommand, PageState } from '../core/page-state';

/**
 * Who sends a message, judged by the browser's own facts about the sender, never by what the message says.
 * - `content`: our content script in the top frame of a CRM page
 * - `panel`: our panel page, in a CRM page's frame, the side panel or a window; bound to a record by its grant
 * - `page`: our options or import page
 */
export type SenderClass = 'content' | 'panel' | 'page';

const shortText = v.pipe(v.string(), v.maxLength(200));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** Key of an organisation: an address in some CRMs. */
const org = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const longText = v.pipe(v.string(), v.maxLength(4000));
const values = v.record(shortText, longText);
/** Record id as the content script read it in the page, or ''. */
const recordId = v.pipe(v.string(), v.maxLength(40));
const view = v.picklist(['promote', 'details']);
const granted = { grant: id };
/** The integration whose customer is meant; '' for the one in the link fields. */
const whose = { integrationId: v.pipe(v.string(), v.maxLength(100)) };
const linkFieldNames = v.object({ customerNo: id, integrationKey: id, externalUid: id });
/** Of a CRM on a server of one's own; the service password is only sent where it was typed. */
const crmAccess = {
  plainHttp: v.boolean(),
  serviceUser: shortText,
  servicePassword: longText,
};
const customerRef = v.object({ recordKey: shortText, number: shortText });
const integrationDraft = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  erp: id,
  connection: values,
  defaults: values,
  mapping: values,
  plainHttp: v.pipe(v.array(shortText), v.maxLength(10)),
});
/** Secret by field key; a missing key keeps what is saved. */
const secrets = v.record(shortText, longText);
/** The values that the user saw before confirming, target to value. */
const sentValues = v.record(shortText, v.pipe(v.string(), v.maxLength(40_000)));
const pickListEntry = v.object({ value: v.pipe(shortText, v.minLength(1)), label: shortText });
const fieldChange = v.object({ target: shortText, from: longText, to: longText });
const importCriteria = v.object({ since: v.nullable(v.number()), from: shortText, to: shortText });
const importSettings = v.object({
  mapping: values,
  crmOwned: v.pipe(v.array(shortText), v.maxLength(500)),
  strict: v.boolean(),
  perMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
});
const promotionForm = { integrationId: id, form: values, defaulted: v.array(shortText) };

/**
 * The one table of messages: payload schema and who may send it. Payloads are plain JSON. A message that is not here,
 * or comes from another class of sender, gets no answer.
 */
export const PROTOCOL = {
  'page.announce': { from: ['content'], payload: v.object({ claimed: recordId }) },
  'page.open-panel': { from: ['content'], payload: v.object({ claimed: recordId, view }) },
  'page.panel-fallback': { from: ['content'], payload: v.object({ claimed: recordId, view }) },
  'page.save-edge-tab': {
    from: ['content'],
    payload: v.object({
      side: v.picklist(['left', 'right']),
      top: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    }),
  },

  'panel.hello': { from: ['panel'], payload: v.object({ token: id }) },
  'panel.close': { from: ['panel'], payload: v.object({ ...granted }) },
  'panel.open-options': { from: ['panel'], payload: v.object({ ...granted }) },
  'panel.sign-in': { from: ['panel'], payload: v.object({ ...granted }) },
  'promote.open': {
    from: ['panel'],
    payload: v.object({ ...granted, integrationId: v.pipe(v.string(), v.maxLength(100)) }),
  },
  'promote.plan': { from: ['panel'], payload: v.object({ ...granted, ...promotionForm }) },
  'promote.refresh-lists': { from: ['panel'], payload: v.object({ ...granted, integrationId: id }) },
  'promote.run': {
    from: ['panel'],
    payload: v.object({ ...granted, ...promotionForm, shown: sentValues, takeOver: v.boolean() }),
  },
  'promote.check-number': {
    from: ['panel'],
    payload: v.object({ ...granted, integrationId: id, form: values }),
  },
  'promote.search': {
    from: ['panel'],
    payload: v.object({ ...granted, integrationId: id, text: shortText, form: values }),
  },
  'promote.link': {
    from: ['panel'],
    payload: v.object({ ...granted, integrationId: id, customer: customerRef }),
  },
  'promote.settle': {
    from: ['panel'],
    payload: v.object({ ...granted, intentId: id, customer: v.nullable(customerRef) }),
  },
  'promote.discard': { from: ['panel'], payload: v.object({ ...granted, intentId: id }) },
  'details.open': { from: ['panel'], payload: v.object({ ...granted, ...whose, fresh: v.boolean() }) },
  'details.document': {
    from: ['panel'],
    payload: v.object({
      ...granted,
      ...whose,
      kind: v.picklist(['order', 'invoice']),
      recordKey: shortText,
      number: shortText,
    }),
  },
  'differences.read': { from: ['panel'], payload: v.object({ ...granted, ...whose }) },
  'differences.update': {
    from: ['panel'],
    payload: v.object({
      ...granted,
      ...whose,
      changes: v.pipe(v.array(fieldChange), v.minLength(1), v.maxLength(200)),
    }),
  },
  'link.clear': {
    from: ['panel'],
    payload: v.object({ ...granted, customerNo: shortText, externalUid: longText }),
  },

  'settings.read': { from: ['page'], payload: v.object({}) },
  'integration.save': { from: ['page'], payload: v.object({ integration: integrationDraft, secrets }) },
  'integration.remove': { from: ['page'], payload: v.object({ id }) },
  'integration.make-default': { from: ['page'], payload: v.object({ id }) },
  'integration.test': { from: ['page'], payload: v.object({ integration: integrationDraft, secrets }) },
  'integration.lists': { from: ['page'], payload: v.object({ id, refresh: v.boolean() }) },
  'integration.save-table': {
    from: ['page'],
    payload: v.object({ id, list: id, entries: v.pipe(v.array(pickListEntry), v.maxLength(5000)) }),
  },
  'salespersons.read': { from: ['page'], payload: v.object({ integrationId: id, org }) },
  'salespersons.save': { from: ['page'], payload: v.object({ integrationId: id, org, chosen: values }) },
  'crm.connect': {
    from: ['page'],
    payload: v.object({
      crm: id,
      address: longText,
      consumerKey: longText,
      auth: v.picklist(['oauth', 'session']),
      ...crmAccess,
    }),
  },
  'crm.disconnect': { from: ['page'], payload: v.object({ org }) },
  'crm.save': {
    from: ['page'],
    payload: v.object({
      org,
      linkFields: linkFieldNames,
      otherLinksField: v.pipe(v.string(), v.maxLength(100)),
      labelLauncher: v.boolean(),
      ...crmAccess,
    }),
  },
  'crm.test': { from: ['page'], payload: v.object({ org }) },
  'crm.plan-setup': { from: ['page'], payload: v.object({ org }) },
  'crm.apply-setup': { from: ['page'], payload: v.object({ org }) },
  'crm.fields': { from: ['page'], payload: v.object({ org }) },
  'crm.search': { from: ['page'], payload: v.object({ org, text: shortText }) },
  'mapping.preview': {
    from: ['page'],
    payload: v.object({ org, accountId: id, integrationId: id, mapping: values, defaults: values }),
  },
  'pending.list': { from: ['page'], payload: v.object({}) },
  'pending.settle': {
    from: ['page'],
    payload: v.object({ intentId: id, customer: v.nullable(customerRef) }),
  },
  'pending.discard': { from: ['page'], payload: v.object({ intentId: id }) },
  'page.open-import': { from: ['content'], payload: v.object({}) },
  'import.list': { from: ['page'], payload: v.object({}) },
  'import.count': { from: ['page'], payload: v.object({ integrationId: id, criteria: importCriteria }) },
  'import.start': {
    from: ['page'],
    payload: v.object({
      integrationId: id,
      org,
      mode: v.picklist(['preview', 'sync']),
      criteria: importCriteria,
    }),
  },
  'import.pause': { from: ['page'], payload: v.object({ runId: id }) },
  'import.resume': { from: ['page'], payload: v.object({ runId: id }) },
  'import.cancel': { from: ['page'], payload: v.object({ runId: id }) },
  'import.retry': { from: ['page'], payload: v.object({ runId: id }) },
  'import.decide': {
    from: ['page'],
    payload: v.object({
      runId: id,
      decisions: v.record(
        shortText,
        v.variant('kind', [
          v.object({ kind: v.literal('link'), accountId: recordId }),
          v.object({ kind: v.literal('insert') }),
        ]),
      ),
    }),
  },
  'import.rows': {
    from: ['page'],
    payload: v.object({
      runId: id,
      outcome: v.union([v.picklist(IMPORT_OUTCOMES), v.literal('')]),
      text: shortText,
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
    }),
  },
  'import.remove': { from: ['page'], payload: v.object({ runId: id }) },
  'import.settings': { from: ['page'], payload: v.object({ integrationId: id, org }) },
  'import.save-settings': {
    from: ['page'],
    payload: v.object({ integrationId: id, org, settings: importSettings }),
  },
  'vault.unlock': { from: ['page', 'panel'], payload: v.object({ passphrase: longText }) },
  'vault.lock': { from: ['page'], payload: v.object({}) },
  'vault.set-passphrase': {
    from: ['page'],
    payload: v.object({
      passphrase: longText,
      idleMinutes: v.pipe(v.number(), v.minValue(1), v.maxValue(1440)),
    }),
  },
  'vault.clear-passphrase': { from: ['page'], payload: v.object({}) },
  'diagnostics.read': { from: ['page'], payload: v.object({}) },
} as const satisfies Record<string, { from: readonly SenderClass[]; payload: v.GenericSchema }>;

export type MessageName = keyof typeof PROTOCOL;
export type Payload<N extends MessageName> = v.InferOutput<(typeof PROTOCOL)[N]['payload']>;

export interface PanelStart {
  readonly grant: string;
  readonly view: PanelKind;
  /** How the panel is hosted: a frame can be closed, a window or side panel closes itself. */
  readonly host: 'frame' | 'window';
  readonly crmName: string;
}

export interface VaultState {
  readonly mode: 'profile' | 'passphrase';
  readonly locked: boolean;
  readonly idleMinutes: number;
}

/** How a connected organisation stands. */
export interface CrmState {
  readonly signedIn: boolean;
  /** False when the user has taken the browser's permission for the host back. */
  readonly hostAllowed: boolean;
  /** The service user's password is saved. */
  readonly servicePasswordSaved: boolean;
}

/** What the options page shows. Secrets appear only as the names of those that are saved. */
export interface SettingsView {
  readonly integrations: readonly (Integration & { readonly savedSecrets: readonly string[] })[];
  readonly defaultIntegrationId: string;
  readonly crms: readonly (CrmConnection & CrmState)[];
  readonly vault: VaultState;
  readonly pendingCount: number;
  /** Callback addresses to enter in the CRM's app registration. */
  readonly callbackUrl: string;
  /** API hosts of the organisations whose consumer key is set by policy. */
  readonly managedOrgs: readonly string[];
}

/** Which ERP salesperson stands for which user of one organisation. */
export interface SalespersonMapping {
  readonly users: readonly CrmUser[];
  /** The ERP's salespersons as last read; null where the ERP has no such list. */
  readonly list: PickList | null;
  /** Salesperson by user id, as saved. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What *Auto match* proposes for users without one, by user id. */
  readonly proposed: Readonly<Record<string, string>>;
}

/** What the criteria come to, asked before anything is read. */
export interface ImportCount {
  readonly total: number;
  /** Ends of the range that are no customer's number: worth a word, no fault (a range may be wider). */
  readonly unknownNumbers: readonly ('from' | 'to')[];
}

/** How customers are imported, and what may be chosen. */
export interface ImportSettingsView {
  readonly settings: ImportSettings;
  readonly targets: readonly ImportTarget[];
  /** Fields of the ERP's own that a mapping can draw on; their mapping source is `field:<name>`. */
  readonly fields: readonly SourceField[];
}

export interface DiagnosticsView {
  readonly version: string;
  readonly browser: string;
  readonly permissions: readonly string[];
  readonly hosts: readonly string[];
  readonly intents: readonly PromotionIntent[];
  /** A report without secrets and without customer data, ready to be copied. */
  readonly report: string;
}

/** Result type of each message. */
export interface Results {
  /** Null when the page shows no account. */
  'page.announce': PageState | null;
  'page.open-panel': { readonly url: string; readonly recordId: string };
  'page.panel-fallback': null;
  'page.save-edge-tab': null;
  'panel.hello': PanelStart;
  'panel.close': null;
  'panel.open-options': null;
  'panel.sign-in': null;
  'promote.open': PromotionView;
  'promote.plan': PromotionPlan;
  'promote.refresh-lists': { readonly lists: readonly PickList[] };
  'promote.run': PromotionOutcome;
  'promote.check-number': NumberCheck;
  'promote.search': { readonly customers: readonly ErpCustomerSummary[] };
  'promote.link': PromotionOutcome;
  'promote.settle': PromotionOutcome;
  'promote.discard': null;
  'details.open': DetailsView;
  'details.document': ErpDocument;
  'differences.read': DifferencesView;
  /** The differences that are left. */
  'differences.update': DifferencesView;
  'link.clear': null;
  'settings.read': SettingsView;
  'integration.save': SettingsView;
  'integration.remove': SettingsView;
  'integration.make-default': SettingsView;
  'integration.test': { readonly steps: readonly ConnectionStep[] };
  'integration.lists': { readonly lists: readonly PickList[] };
  'integration.save-table': SettingsView;
  'salespersons.read': SalespersonMapping;
  'salespersons.save': SettingsView;
  'crm.connect': SettingsView;
  'crm.disconnect': SettingsView;
  'crm.save': SettingsView;
  'crm.test': { readonly steps: readonly ConnectionStep[] };
  'crm.plan-setup': { readonly steps: readonly SetupStep[] };
  'crm.apply-setup': { readonly steps: readonly SetupStep[] };
  'crm.fields': { readonly fields: readonly CrmField[] };
  'crm.search': { readonly accounts: readonly { readonly id: string; readonly name: string }[] };
  'mapping.preview': PromotionPlan;
  'pending.list': { readonly intents: readonly PromotionIntent[] };
  'pending.settle': PromotionOutcome;
  'pending.discard': null;
  'page.open-import': null;
  /** Newest first. */
  'import.list': { readonly runs: readonly ImportRun[] };
  'import.count': ImportCount;
  'import.start': ImportRun;
  'import.pause': ImportRun;
  'import.resume': ImportRun;
  'import.cancel': ImportRun;
  /** A new run over the customers that failed. */
  'import.retry': ImportRun;
  /** A new run over the customers that were decided about. */
  'import.decide': ImportRun;
  'import.rows': { readonly rows: readonly ImportRow[]; readonly total: number };
  'import.remove': null;
  'import.settings': ImportSettingsView;
  'import.save-settings': SettingsView;
  'vault.unlock': VaultState;
  'vault.lock': VaultState;
  'vault.set-passphrase': VaultState;
  'vault.clear-passphrase': VaultState;
  'diagnostics.read': DiagnosticsView;
}

/** Every answer on the wire. */
export type Reply<N extends MessageName> =
  | { readonly ok: true; readonly value: Results[N] }
  | { readonly ok: false; readonly error: AppErrorJson };

/** What the background tells extension pages unasked; a panel looks only at its own grant. */
export type PanelEvent =
  | {
      readonly event: 'lists-progress';
      readonly integrationId: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly event: 'import'; readonly run: ImportRun }
  | { readonly event: 'promotion-step'; readonly grant: string; readonly steps: readonly PromotionStep[] }
  | { readonly event: 'details'; readonly grant: string; readonly view: DetailsView };
