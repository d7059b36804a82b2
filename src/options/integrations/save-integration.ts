import type { Ask } from '../../messaging/client';
import type { SettingsView } from '../../messaging/protocol';
import { type IntegrationDraft, payloadOf } from './integration-draft';

interface SavedIntegration {
  /** The id that a new integration was given; '' where the answer holds no new one. */
  readonly id: string;
  readonly settings: SettingsView;
}

/** Saves a draft and makes it the default where that was asked for. `before` is what was saved until now. */
export async function saveIntegration(
  ask: Ask,
  draft: IntegrationDraft,
  before: SettingsView,
): Promise<SavedIntegration> {
  const known = new Set(before.integrations.map((integration) => integration.id));
  const saved = await ask('integration.save', payloadOf(draft));
  const id = draft.id || (saved.integrations.find((integration) => !known.has(integration.id))?.id ?? '');
  const makeDefault = draft.makeDefault && id !== '' && saved.defaultIntegrationId !== id;
  return { id, settings: makeDefault ? await ask('integration.make-default', { id }) : saved };
}
