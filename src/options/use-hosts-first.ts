import { useState } from 'preact/hooks';
import type { MessageKey } from '../ui/text';
import { type Action, useAction } from '../ui/use-action';
import { useOptions } from './options-context';

/** A task, run only once the browser lets us talk to these hosts (match patterns; without any it is not run). */
export type WithHosts = (
  hosts: readonly string[],
  task: () => Promise<void>,
  permissions?: readonly 'cookies'[],
) => void;

interface HostsFirst {
  readonly action: Action;
  /** What to say beside the buttons; null for nothing. */
  readonly note: MessageKey | null;
  setNote(note: MessageKey): void;
  readonly withHosts: WithHosts;
}

/** Asks for hosts before anything is done with them; says so where they were refused. */
export function useHostsFirst(): HostsFirst {
  const { requestPermissions } = useOptions();
  const action = useAction();
  const [note, setNote] = useState<MessageKey | null>(null);
  /** No await may stand before the request: the browser grants it to a click only. */
  const withHosts: WithHosts = (hosts, task, permissions = []) => {
    const granted = hosts.length > 0 ? requestPermissions(hosts, permissions) : Promise.resolve(false);
    setNote(null);
    void action.run(async () => {
      if (await granted) await task();
      else setNote('host_refused');
    });
  };
  return { action, note, setNote, withHosts };
}
