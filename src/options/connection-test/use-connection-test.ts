import { useState } from 'preact/hooks';
import type { ConnectionStep } from '../../core/connection-step';
import type { WithHosts } from '../use-hosts-first';

interface ConnectionTest {
  readonly testing: boolean;
  /** Verdict per step of the latest test; null before the first. */
  readonly steps: readonly ConnectionStep[] | null;
  /** Has the hosts allowed, runs the test, shows its verdict, and then does what has to be done `after` it. */
  test(
    hosts: readonly string[],
    run: () => Promise<{ readonly steps: readonly ConnectionStep[] }>,
    after?: () => Promise<void>,
  ): void;
}

/** A connection test: under way, and what came of it. */
export function useConnectionTest(withHosts: WithHosts): ConnectionTest {
  const [steps, setSteps] = useState<readonly ConnectionStep[] | null>(null);
  const [testing, setTesting] = useState(false);
  const test: ConnectionTest['test'] = (hosts, run, after) =>
    withHosts(hosts, async () => {
      setTesting(true);
      setSteps(null);
      try {
        setSteps((await run()).steps);
      } finally {
        setTesting(false);
      }
      await after?.();
    });
  return { testing, steps, test };
}
