import { useState } from 'preact/hooks';
import type { SetupStep } from '../../crm/contract';
import { Button } from '../../ui/Button';
import { Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';
import { useAction } from '../../ui/use-action';
import { ActionError } from '../ActionError';
import { StepRemark } from '../connection-test/StepRemark';
import { useOptions } from '../options-context';

interface FieldChecklistProps {
  readonly org: string;
  /** See `CrmDescriptor.fieldsByHandKey`. */
  readonly fieldsByHandKey: string;
}

/** The fields that an administrator creates by hand, and which of them are there. Changes nothing in the CRM. */
export function FieldChecklist({ org, fieldsByHandKey }: FieldChecklistProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const action = useAction();
  const [steps, setSteps] = useState<readonly SetupStep[] | null>(null);
  const check = () =>
    action.run(async () => {
      setSteps(null);
      setSteps((await ask('crm.plan-setup', { org })).steps);
    });
  const open = steps?.filter((step) => !isThere(step)).length ?? 0;
  const verdict = open === 0 ? t('fields_all_present') : t.plural('fields_to_create', open);
  return (
    <div class="block">
      <h3>{t('fields_by_hand_heading')}</h3>
      <p class="muted small lead">
        {t.named(fieldsByHandKey)} {t('fields_by_hand_names')}
      </p>
      <Button disabled={action.busy} onClick={() => void check()}>
        {t(action.busy ? 'checking' : 'check_fields')}
      </Button>
      <ActionError error={action.error} />
      <p role="status" class="lead">
        {steps ? verdict : ''}
      </p>
      {steps ? <Checked steps={steps} /> : null}
    </div>
  );
}

const isThere = ({ state }: SetupStep): boolean => state === 'present' || state === 'done';

/** A missing field keeps its number in the list; the sentence at it says what to create. */
function Checked({ steps }: { steps: readonly SetupStep[] }) {
  const { t } = useUi();
  const stateOf = (step: SetupStep) => (isThere(step) ? 'present' : step.state);
  return (
    <Steps
      label={t('fields_by_hand_heading')}
      steps={steps.map((step) => ({
        key: step.id,
        state: isThere(step) ? 'done' : step.state === 'missing' ? 'todo' : 'failed',
        label: t.named(step.labelKey, step.params),
        note: (
          <>
            {t.named(`field_state_${stateOf(step)}`)}. {step.error ? <StepRemark error={step.error} /> : null}
          </>
        ),
      }))}
    />
  );
}
