import { useState } from 'preact/hooks';
import type { ErpDescriptor } from '../../erp/contract';
import type { MessageKey } from '../../ui/text';
import { useOptions } from '../options-context';
import { type Action, useAction } from '../use-action';
import type { IntegrationDraft } from './integration-draft';
import { integrationOrigins } from './integration-origins';

/** A task, run only once the browser lets us talk to the ERP's hosts. */
export type WithHosts = (draft: IntegrationDraft, task: () => Promise<void>) => void;

interface HostsFirst {
  readonly action: Action;
  /** What to say beside the buttons; null for nothing. */
  readonly note: MessageKey | null;
  setNote(note: MessageKey): void;
  readonly withHosts: WithHosts;
}

/** Asks for the ERP's hosts before anything is done with them; says so where they were refused. */
export function useHostsFirst(descriptor: ErpDescriptor | undefined): HostsFirst {
  const { requestPermissions } = useOptions();
  const action = useAction();
  const [note, setNote] = useState<MessageKey | null>(null);
  /** No await may stand before the request: the browser grants it to a click only. */
  const withHosts: WithHosts = (draft, task) => {
    const granted = descriptor
      ? requestPermissions(integrationOrigins(descriptor, draft.connection))
      : Promise.resolve(false);
    setNote(null);
    void action.run(async () => {
      if (await granted) await task();
      else setNote('host_refused');
    });
  };
  return { action, note, setNote, withHosts };
}
