import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { StillTesting } from './StillTesting';
import { TestResult } from './TestResult';
import type { IntegrationActions } from './use-integration-actions';

/** What came of saving or testing: the test's steps, the error, the note. */
export function ActionReport({ actions }: { readonly actions: IntegrationActions }) {
  const { testing, steps, error, note } = actions;
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
