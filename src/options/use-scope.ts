import { useState } from 'preact/hooks';
import type { Integration } from '../core/integration';
import { useOptions } from './options-context';

/** What a page is about, and how to choose another. */
export interface Scope {
  readonly integrationId: string;
  /** Undefined while there is none. */
  readonly integration: Integration | undefined;
  /** '' while no CRM is connected. */
  readonly org: string;
  setIntegrationId(id: string): void;
  setOrg(org: string): void;
}

/**
 * The integration and the organisation that a page is about; the default ones to begin with, or the integration that the
 * address names.
 */
export function useScope(named = ''): Scope {
  const { settings } = useOptions();
  const [integrationId, setIntegrationId] = useState(
    settings.integrations.find(({ id }) => id === named)?.id ??
      (settings.defaultIntegrationId || (settings.integrations[0]?.id ?? '')),
  );
  const [org, setOrg] = useState(settings.crms[0]?.org ?? '');
  const integration = settings.integrations.find((candidate) => candidate.id === integrationId);
  return { integrationId, integration, org, setIntegrationId, setOrg };
}
