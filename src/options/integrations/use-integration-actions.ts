import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep, ErpDescriptor } from '../../erp/contract';
import type { MessageKey } from '../../ui/text';
import { useConnectionTest } from '../connection-test/use-connection-test';
import { useOptions } from '../options-context';
import { useHostsFirst } from '../use-hosts-first';
import { goTo } from '../use-route';
import { type IntegrationDraft, payloadOf } from './integration-draft';
import { integrationOrigins } from './integration-origins';
import { saveIntegration } from './save-integration';

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

/** Save and test, as the connection is typed. Both ask for the ERP's hosts first, inside the click. */
export function useIntegrationActions(
  descriptor: ErpDescriptor | undefined,
  onSaved: () => void,
): IntegrationActions {
  const { ask, accept, reload, settings } = useOptions();
  const { action, note, setNote, withHosts } = useHostsFirst();
  const tested = useConnectionTest(withHosts);
  const hostsOf = ({ connection }: IntegrationDraft) =>
    descriptor ? integrationOrigins(descriptor, connection) : [];
  const save = (draft: IntegrationDraft) =>
    withHosts(hostsOf(draft), async () => {
      const saved = await saveIntegration(ask, draft, settings);
      accept(saved.settings);
      setNote('saved');
      onSaved();
      if (draft.id === '') goTo('integrations', saved.id);
    });
  const test = (draft: IntegrationDraft) =>
    tested.test(
      hostsOf(draft),
      () => ask('integration.test', payloadOf(draft)),
      // The verdict is kept with the integration and stands in the table.
      async () => (draft.id === '' ? undefined : reload()),
    );
  const { testing, steps } = tested;
  return { busy: action.busy, error: action.error, testing, steps, note, save, test };
}
