import { useState } from 'preact/hooks';
import type { ErpDescriptor } from '../../erp/contract';
import { useOptions } from '../options-context';
import { emptyFields, type IntegrationDraft } from './integration-draft';
import { type IntegrationActions, useIntegrationActions } from './use-integration-actions';

interface IntegrationEditing {
  readonly draft: IntegrationDraft;
  /** Undefined where this build does not know the ERP. */
  readonly descriptor: ErpDescriptor | undefined;
  /** Keys of fields that are needed and empty; none before the first try. */
  readonly needed: readonly string[];
  /** How often a button was pressed that needs the form complete. */
  readonly tries: number;
  readonly actions: IntegrationActions;
  change(part: Partial<IntegrationDraft>): void;
  /** Does it with the draft if nothing is missing; otherwise `needed` says what is. */
  attempt(act: (draft: IntegrationDraft) => void): void;
}

/** An integration while it is edited: what is typed, what is missing, what can be done with it. */
export function useIntegrationForm(
  start: IntegrationDraft,
  savedSecrets: readonly string[],
): IntegrationEditing {
  const { erps } = useOptions();
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const change = (part: Partial<IntegrationDraft>) => setDraft((current) => ({ ...current, ...part }));
  const descriptor = erps.find((erp) => erp.id === draft.erp);
  const actions = useIntegrationActions(descriptor, () => change({ secrets: {} }));
  const empty = descriptor ? emptyFields(draft, descriptor, savedSecrets) : [];
  const attempt = (act: (draft: IntegrationDraft) => void) => {
    setTries(tries + 1);
    if (empty.length === 0) act(draft);
  };
  return { draft, descriptor, needed: tries > 0 ? empty : [], tries, actions, change, attempt };
}
