import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import { errorTextKey } from '../../core/error-catalogue';
import type { ErpDescriptor } from '../../erp/contract';
import { useOptions } from '../options-context';
import { type DraftProblems, draftProblems, liveProblems } from './draft-problems';
import type { IntegrationDraft } from './integration-draft';
import { integrationPlainHttp } from './integration-plain-http';
import { type IntegrationActions, useIntegrationActions } from './use-integration-actions';

interface IntegrationEditing {
  readonly draft: IntegrationDraft;
  /** Undefined where this build does not know the ERP. */
  readonly descriptor: ErpDescriptor | undefined;
  /** What to say at which field. What is still empty is not held against anybody before the first try. */
  readonly problems: DraftProblems;
  /** How often a button was pressed that needs the form complete. */
  readonly tries: number;
  readonly actions: IntegrationActions;
  change(part: Partial<IntegrationDraft>): void;
  /** The user is done with a field for now. */
  leave(key: string): void;
  /** Does it with the draft if nothing is wrong; otherwise `problems` says what is. */
  attempt(act: (draft: IntegrationDraft) => void): void;
}

/** An integration while it is edited: what is typed, what is wrong with it, what can be done with it. */
export function useIntegrationForm(
  start: IntegrationDraft,
  savedSecrets: readonly string[],
): IntegrationEditing {
  const { erps } = useOptions();
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const [left, setLeft] = useState<readonly string[]>([]);
  const change = (part: Partial<IntegrationDraft>) =>
    setDraft((current) => withoutOldConfirmations({ ...current, ...part }, erps));
  const descriptor = erps.find((erp) => erp.id === draft.erp);
  const actions = useIntegrationActions(descriptor, () => change({ secrets: {} }));
  const all = descriptor ? draftProblems(draft, descriptor, savedSecrets) : {};
  const shown = tries > 0 || !descriptor ? all : liveProblems(all, draft, descriptor, left);
  const refused = refusedField(actions.error);
  const attempt = (act: (draft: IntegrationDraft) => void) => {
    setTries(tries + 1);
    if (Object.keys(all).length === 0) act(draft);
  };
  const leave = (key: string) => setLeft((keys) => [...keys.filter((known) => known !== key), key]);
  return { draft, descriptor, problems: { ...refused, ...shown }, tries, actions, change, leave, attempt };
}

/** What the save was refused for, at its field. */
const refusedField = (error: AppErrorJson | null): DraftProblems =>
  error?.field && error.code.startsWith('VALUE-') ? { [error.field]: errorTextKey(error.code) } : {};

/** A confirmation holds for one origin: another address needs its own. */
function withoutOldConfirmations(draft: IntegrationDraft, erps: readonly ErpDescriptor[]): IntegrationDraft {
  const descriptor = erps.find((erp) => erp.id === draft.erp);
  const named = descriptor ? integrationPlainHttp(descriptor, draft.connection) : [];
  return { ...draft, plainHttp: draft.plainHttp.filter((origin) => named.includes(origin)) };
}
