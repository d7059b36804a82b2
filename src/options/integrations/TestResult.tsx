import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep } from '../../erp/contract';
import { ErrorCard } from '../../ui/ErrorCard';
import { type StepState, Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';

const STATES: Readonly<Record<ConnectionStep['outcome'], StepState>> = {
  ok: 'done',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
};

/** Verdict per step of a connection test, and the reasons under it. */
export function TestResult({ steps }: { readonly steps: readonly ConnectionStep[] | null }) {
  const { t } = useUi();
  if (!steps) return null;
  const has = (outcome: ConnectionStep['outcome']) => steps.some((step) => step.outcome === outcome);
  const noteOf = (error: AppErrorJson) => `${t.error(error).what} ${t.error(error).remedy}`;
  const verdict = has('failed') ? 'test_failed' : has('warning') ? 'test_warned' : 'test_passed';
  return (
    <section class="block">
      <p role="status">
        <strong>{t(verdict)}</strong>
      </p>
      <Steps
        label={t('test_heading')}
        steps={steps.map((step, index) => ({
          key: `${index} ${step.labelKey}`,
          state: STATES[step.outcome],
          label: t.named(step.labelKey, step.params),
          note: step.error ? noteOf(step.error) : '',
        }))}
      />
      {steps.map((step, index) =>
        step.error && step.outcome === 'failed' ? (
          <div class="block" key={`${index} ${step.labelKey}`}>
            <ErrorCard error={step.error} />
          </div>
        ) : null,
      )}
    </section>
  );
}
