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
  readonly secrets: Readonly<Record<string, string>>;
  readonly makeDefault: boolean;
}

export const newDraft = (erp: string, isFirst: boolean): IntegrationDraft => ({
  id: '',
  name: '',
  erp,
  connection: {},
  defaults: {},
  mapping: {},
  secrets: {},
  makeDefault: isFirst,
});

export const draftOf = (integration: Integration, settings: SettingsView): IntegrationDraft => ({
  id: integration.id,
  name: integration.name,
  erp: integration.erp,
  connection: integration.connection,
  defaults: integration.defaults,
  mapping: integration.mapping,
  secrets: {},
  makeDefault: settings.defaultIntegrationId === integration.id,
});

/** What travels in messages: the integration and the typed secrets, apart. */
export function payloadOf({ id, name, erp, connection, defaults, mapping, secrets }: IntegrationDraft) {
  const typed = Object.entries(secrets).filter(([, value]) => value !== '');
  return {
    integration: { id, name: name.trim(), erp, connection, defaults, mapping },
    secrets: Object.fromEntries(typed),
  };
}

/** Keys of fields that are needed and empty; `name` stands for the integration's own name. */
export function emptyFields(
  draft: IntegrationDraft,
  descriptor: ErpDescriptor,
  savedSecrets: readonly string[],
): readonly string[] {
  const name = draft.name.trim() === '' ? ['name'] : [];
  const fields = descriptor.connectionFields
    .filter((field) => field.required && !isFilled(draft, field.key, savedSecrets))
    .map((field) => field.key);
  return [...name, ...fields];
}

const isFilled = (draft: IntegrationDraft, key: string, savedSecrets: readonly string[]): boolean =>
  (draft.connection[key] ?? '').trim() !== '' ||
  (draft.secrets[key] ?? '') !== '' ||
  savedSecrets.includes(key);
