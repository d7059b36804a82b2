import { useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../core/app-error';

export interface Action {
  readonly busy: boolean;
  readonly error: AppErrorJson | null;
  /** Runs a task; what it throws becomes `error`. Resolves to whether it ended well. */
  run(task: () => Promise<void>): Promise<boolean>;
}

/** One thing the user has set off: whether it runs, and why it failed. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppErrorJson | null>(null);
  const run = async (task: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await task();
      return true;
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
