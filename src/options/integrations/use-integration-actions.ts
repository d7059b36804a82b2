import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep, ErpDescriptor } from '../../erp/contract';
import type { MessageKey } from '../../ui/text';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';
import { goTo } from '../use-route';
import { type IntegrationDraft, payloadOf } from './integration-draft';
import { integrationOrigins } from './integration-origins';

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
  const { ask, accept, reload, settings, requestPermissions } = useOptions();
  const action = useAction();
  const [steps, setSteps] = useState<readonly ConnectionStep[] | null>(null);
  const [testing, setTesting] = useState(false);
  const [note, setNote] = useState<MessageKey | null>(null);

  /** No await may stand before the request: the browser grants it to a click only. */
  const withHosts = (draft: IntegrationDraft, task: () => Promise<void>): void => {
    const granted = descriptor
      ? requestPermissions(integrationOrigins(descriptor, draft.connection))
      : Promise.resolve(false);
    setNote(null);
    void action.run(async () => {
      if (await granted) await task();
      else setNote('host_refused');
    });
  };

  return {
    busy: action.busy,
    testing,
    error: action.error,
    steps,
    note,
    save: (draft) =>
      withHosts(draft, async () => {
        const before = new Set(settings.integrations.map((integration) => integration.id));
        const saved = await ask('integration.save', payloadOf(draft));
        const id =
          draft.id || (saved.integrations.find((integration) => !before.has(integration.id))?.id ?? '');
        const makeDefault = draft.makeDefault && id !== '' && saved.defaultIntegrationId !== id;
        accept(makeDefault ? await ask('integration.make-default', { id }) : saved);
        setNote('saved');
        onSaved();
        if (draft.id === '') goTo('integrations', id);
      }),
    test: (draft) =>
      withHosts(draft, async () => {
        setTesting(true);
        setSteps(null);
        try {
          setSteps((await ask('integration.test', payloadOf(draft))).steps);
        } finally {
          setTesting(false);
        }
        // The verdict is kept with the integration and stands in the table.
        if (draft.id !== '') await reload();
      }),
  };
}
