import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { TestResult } from './TestResult';
import type { IntegrationActions } from './use-integration-actions';

/** What came of saving or testing: the test's steps, the error, the note. */
export function ActionReport({ actions: { steps, error, note } }: { readonly actions: IntegrationActions }) {
  const { t } = useUi();
  return (
    <>
      <TestResult steps={steps} />
      <ActionError error={error} />
      <p role="status" class="small">
        {note ? t(note) : ''}
      </p>
    </>
  );
}
