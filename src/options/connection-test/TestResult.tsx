import type { ConnectionStep } from '../../core/connection-step';
import { ErrorCard } from '../../ui/ErrorCard';
import { type StepState, Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';
import { StepRemark } from './StepRemark';

const STATES: Readonly<Record<ConnectionStep['outcome'], StepState>> = {
  ok: 'done',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
};

/** Verdict per step of a connection test: remarks at their step, what failed in full under all. */
export function TestResult({ steps }: { readonly steps: readonly ConnectionStep[] | null }) {
  const { t } = useUi();
  if (!steps) return null;
  const has = (outcome: ConnectionStep['outcome']) => steps.some((step) => step.outcome === outcome);
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
          note: step.error && step.outcome !== 'failed' ? <StepRemark error={step.error} /> : null,
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
