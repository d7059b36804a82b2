import { useState } from 'preact/hooks';
import type { ConnectionStep } from '../../erp/contract';
import { useOptions } from '../options-context';
import { type IntegrationDraft, payloadOf } from './integration-draft';
import type { WithHosts } from './use-hosts-first';

interface ConnectionTest {
  readonly testing: boolean;
  /** Verdict per step of the latest test; null before the first. */
  readonly steps: readonly ConnectionStep[] | null;
  test(draft: IntegrationDraft): void;
}

/** Tries the connection as it is typed, saved or not. */
export function useConnectionTest(withHosts: WithHosts): ConnectionTest {
  const { ask, reload } = useOptions();
  const [steps, setSteps] = useState<readonly ConnectionStep[] | null>(null);
  const [testing, setTesting] = useState(false);
  const test = (draft: IntegrationDraft) =>
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
    });
  return { testing, steps, test };
}
