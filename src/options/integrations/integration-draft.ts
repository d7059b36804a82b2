import type { Integration } from '../../core/integration';
import type { ErpDescriptor } from '../../erp/contract';
import type { SettingsView } from '../../messaging/protocol';

/** An integration while it is edited. `secrets` holds only what was typed; nothing saved is ever read back. */
export interface IntegrationDraft {
  /** '' for a new one. */
  readonly id: string;
  readonly name: string;
  readonly erp: string;
  readonly connection: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly mapping: Readonly<Record<string, string>>;
  /** Origins with plain http that were confirmed. */
  readonly plainHttp: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly makeDefault: boolean;
}

/** What of a draft begins anew when another ERP is chosen. */
export const startOf = (descriptor: ErpDescriptor | undefined) => ({
  erp: descriptor?.id ?? '',
  connection: Object.fromEntries(
    (descriptor?.connectionFields ?? []).flatMap(({ key, initial }) => (initial ? [[key, initial]] : [])),
  ),
  defaults: {},
  plainHttp: [],
  secrets: {},
});

export const newDraft = (descriptor: ErpDescriptor | undefined, isFirst: boolean): IntegrationDraft => ({
  ...startOf(descriptor),
  id: '',
  name: '',
  mapping: {},
  makeDefault: isFirst,
});

export const draftOf = (integration: Integration, settings: SettingsView): IntegrationDraft => ({
  id: integration.id,
  name: integration.name,
  erp: integration.erp,
  connection: integration.connection,
  defaults: integration.defaults,
  mapping: integration.mapping,
  plainHttp: integration.plainHttp,
  secrets: {},
  makeDefault: settings.defaultIntegrationId === integration.id,
});

/** What travels in messages: the integration and the typed secrets, apart. */
export function payloadOf(draft: IntegrationDraft) {
  const { id, name, erp, connection, defaults, mapping, plainHttp, secrets } = draft;
  const typed = Object.entries(secrets).filter(([, value]) => value !== '');
  return {
    integration: {
      id,
      name: name.trim(),
      erp,
      connection: trimmedValues(connection),
      defaults,
      mapping,
      plainHttp: [...plainHttp],
    },
    secrets: Object.fromEntries(typed),
  };
}

/** A blank before or after a value is never meant. */
export const trimmedValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]));
