import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep, ErpDescriptor } from '../../erp/contract';
import type { MessageKey } from '../../ui/text';
import { useOptions } from '../options-context';
import { goTo } from '../use-route';
import type { IntegrationDraft } from './integration-draft';
import { saveIntegration } from './save-integration';
import { useConnectionTest } from './use-connection-test';
import { useHostsFirst } from './use-hosts-first';

export interface IntegrationActions {
  readonly busy: boolean;
  readonly testing: boolean;
  readonly error: AppErrorJson | null;
  /** Verdict per step of the latest test; null before the first. */
  readonly steps: readonly ConnectionStep[] | null;
  /** What to say beside the buttons; null for nothing. */
  readonly note: MessageKey | null;
  save(draft: IntegrationDraft): void;
  test(draft: IntegrationDraft): void;
}

/** Save and test. Both ask for the ERP's hosts first, inside the click. */
export function useIntegrationActions(
  descriptor: ErpDescriptor | undefined,
  onSaved: () => void,
): IntegrationActions {
  const { ask, accept, settings } = useOptions();
  const { action, note, setNote, withHosts } = useHostsFirst(descriptor);
  const { testing, steps, test } = useConnectionTest(withHosts);
  const save = (draft: IntegrationDraft) =>
    withHosts(draft, async () => {
      const saved = await saveIntegration(ask, draft, settings);
      accept(saved.settings);
      setNote('saved');
      onSaved();
      if (draft.id === '') goTo('integrations', saved.id);
    });
  return { busy: action.busy, error: action.error, testing, steps, note, save, test };
}
