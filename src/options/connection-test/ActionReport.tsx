import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep } from '../../core/connection-step';
import type { MessageKey } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { StillTesting } from './StillTesting';
import { TestResult } from './TestResult';

interface ActionReportProps {
  readonly testing: boolean;
  /** Verdict per step of the latest test; null before the first. */
  readonly steps: readonly ConnectionStep[] | null;
  readonly error: AppErrorJson | null;
  /** What to say beside the buttons; null for nothing. */
  readonly note: MessageKey | null;
}

/** What came of saving or testing: the test's steps, the error, the note. */
export function ActionReport({ testing, steps, error, note }: ActionReportProps) {
  const { t } = useUi();
  return (
    <>
      {testing ? <StillTesting /> : null}
      <TestResult steps={steps} />
      <ActionError error={error} />
      <p role="status" class="small">
        {note ? t(note) : ''}
      </p>
    </>
  );
}
