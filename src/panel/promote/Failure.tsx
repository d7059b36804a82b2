import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';
import { OpenSettings } from '../OpenSettings';
import { SignIn } from '../SignIn';
import { UnlockForm } from '../UnlockForm';
import { usePromote } from './promote-context';
import { Rivals } from './Rivals';

interface FailureProps {
  /** Form fields and lines of the plan, where a refusal that names one stands. */
  readonly places: readonly string[];
}

/** The last refusal, unless it stands at its own field or has its own card. */
export function Failure({ places }: FailureProps) {
  const { t } = useUi();
  const model = usePromote();
  const { state } = model;
  const failure = state.failure.value;
  if (!failure || failure.code === 'LINK-RESERVED') return null;
  if (failure.code === 'VAULT-LOCKED') return <UnlockForm onUnlocked={model.forgive} />;
  const atItsPlace = places.includes(failure.field);
  const held = state.heldNumber.value;
  if (atItsPlace && held === '' && state.rivals.value.length === 0) return null;
  return (
    <section>
      {atItsPlace ? null : (
        <ErrorCard error={failure}>
          <SignIn error={failure} then={model.forgive} />
          <OpenSettings error={failure} />
        </ErrorCard>
      )}
      {held === '' ? null : <p class="lead">{t('number_held', { number: held })}</p>}
      <Rivals customers={state.rivals.value} />
    </section>
  );
}
