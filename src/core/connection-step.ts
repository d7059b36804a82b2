import type { AppErrorJson } from './app-error';

/** One verdict of a connection test. */
export interface ConnectionStep {
  /** Locale key of the step ("Sender accepted"). */
  readonly labelKey: string;
  readonly params: Readonly<Record<string, string>>;
  /** `warning`: works, but something named in `error` will be missing. */
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  /** Why, for a warning or a failure. */
  readonly error: AppErrorJson | null;
}
