import type { ComponentChildren } from 'preact';
import { useUi } from './ui-context';

export type StepState = 'todo' | 'running' | 'done' | 'warning' | 'failed' | 'skipped';

export interface StepLine {
  readonly key: string;
  readonly state: StepState;
  readonly label: string;
  readonly note?: ComponentChildren;
}

const SIGNS: Readonly<Record<StepState, string>> = {
  todo: '',
  running: '●',
  done: '✓',
  warning: '!',
  failed: '✕',
  skipped: '–',
};

/** Steps of something that takes a while; each state is a sign, a colour and a spoken word. */
export function Steps({ steps, label }: { readonly steps: readonly StepLine[]; readonly label: string }) {
  const { t } = useUi();
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} class={step.state} aria-current={step.state === 'running' ? 'step' : undefined}>
          <span class={`dot ${step.state}`} aria-hidden="true">
            {SIGNS[step.state] || index + 1}
          </span>
          <div>
            <span class="spoken">{t.named(`step_state_${step.state}`)}: </span>
            {step.label}
            {step.note ? <div class="small muted">{step.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
