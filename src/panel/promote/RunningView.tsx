import type { PromotionStep } from '../../core/panel-view';
import type { PromotionIntent } from '../../core/promotion-intent';
import { LiveRegion } from '../../ui/LiveRegion';
import { Steps } from '../../ui/Steps';
import { useUi } from '../../ui/ui-context';
import { SlowNote } from './SlowNote';
import { FIRST_STEPS, stepLines } from './step-lines';

interface RunningViewProps {
  readonly verb: PromotionIntent['verb'];
  readonly steps: readonly PromotionStep[];
}

/** What is happening, step by step. The panel may be closed: the background carries on. */
export function RunningView({ verb, steps }: RunningViewProps) {
  const { t } = useUi();
  const lines = stepLines(steps.length > 0 ? steps : FIRST_STEPS, t, verb);
  const running = lines.find((line) => line.state === 'running');
  return (
    <main class="body" aria-busy="true">
      <Steps steps={lines} label={t('steps_heading')} />
      <LiveRegion text={running?.label ?? ''} />
      <p class="muted small lead">{t('running_note')}</p>
      <SlowNote key={running?.key ?? ''} />
    </main>
  );
}
