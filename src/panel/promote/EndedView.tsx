import type { PromotionOutcome } from '../../core/panel-view';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';
import { DoneCard } from './DoneCard';
import { PendingCard } from './PendingCard';
import { stepLines, stepsOfIntent } from './step-lines';

/** A promotion that has ended, or waits for something: what was done, what is kept, what can be done. */
export function EndedView({ outcome }: { readonly outcome: PromotionOutcome }) {
  const { t } = useUi();
  const { show } = usePanel();
  const { intent, steps } = outcome;
  const done = intent.state === 'done';
  // From here on the customer is known to exist, so a step that failed has failed.
  const exists = done || intent.state === 'created' || intent.state === 'linked';
  return (
    <>
      <main class="body">
        <section>
          <Steps
            steps={stepLines(steps.length > 0 ? steps : stepsOfIntent(intent), t, intent.verb, !exists)}
            label={t('steps_heading')}
          />
        </section>
        {done ? <DoneCard intent={intent} /> : <PendingCard outcome={outcome} />}
      </main>
      <footer class="foot">
        {done ? <span /> : <Chip tone="warn">{t.plural('pending_chip', 1)}</Chip>}
        {exists ? (
          <Button look={done ? 'primary' : 'plain'} onClick={() => show('details', intent.integrationId)}>
            {t('details_heading')}
          </Button>
        ) : null}
      </footer>
    </>
  );
}
