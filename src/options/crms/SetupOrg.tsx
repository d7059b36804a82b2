import { useState } from 'preact/hooks';
import type { SetupStep } from '../../crm/contract';
import { Button } from '../../ui/Button';
import { ErrorCard } from '../../ui/ErrorCard';
import { type StepState, Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';
import { useAction } from '../../ui/use-action';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';

const STATES: Readonly<Record<SetupStep['state'], StepState>> = {
  present: 'done',
  missing: 'todo',
  done: 'done',
  refused: 'failed',
};

/** Sets an organisation up in two clicks: the first shows what will be done, the second does it. */
export function SetupOrg({ org }: { readonly org: string }) {
  const { t } = useUi();
  const { ask } = useOptions();
  const action = useAction();
  const [steps, setSteps] = useState<readonly SetupStep[] | null>(null);
  const [applied, setApplied] = useState(false);
  const read = (name: 'crm.plan-setup' | 'crm.apply-setup') =>
    void action.run(async () => {
      setSteps((await ask(name, { org })).steps);
      setApplied(name === 'crm.apply-setup');
    });
  const todo = steps?.some((step) => step.state === 'missing') ?? false;
  return (
    <div class="block">
      <Button disabled={action.busy} onClick={() => read('crm.plan-setup')}>
        {t('setup_org')}
      </Button>
      <ActionError error={action.error} />
      {steps ? (
        <div class="block">
          <h3>{t('setup_heading')}</h3>
          <p role="status" class="lead">
            {t(verdictOf(steps, applied))}
          </p>
          <SetupSteps steps={steps} />
          {todo && !applied ? (
            <div class="block">
              <Button look="primary" disabled={action.busy} onClick={() => read('crm.apply-setup')}>
                {t('setup_apply')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function verdictOf(steps: readonly SetupStep[], applied: boolean) {
  const all = (...states: readonly SetupStep['state'][]) =>
    steps.every((step) => states.includes(step.state));
  if (applied) return all('present', 'done') ? 'setup_done' : 'setup_partly';
  return all('present') ? 'setup_nothing' : 'setup_lead';
}

function SetupSteps({ steps }: { steps: readonly SetupStep[] }) {
  const { t } = useUi();
  return (
    <>
      <Steps
        label={t('setup_heading')}
        steps={steps.map((step) => ({
          key: step.id,
          state: STATES[step.state],
          label: t.named(step.labelKey, step.params),
          note: t(`setup_state_${step.state}`),
        }))}
      />
      {steps.map((step) =>
        step.error ? (
          <div class="block" key={step.id}>
            <ErrorCard error={step.error} title={t.named(step.labelKey, step.params)} />
          </div>
        ) : null,
      )}
    </>
  );
}
