import type { ComponentChildren } from 'preact';
import type { AppErrorJson } from '../core/app-error';
import { CopyButton } from './CopyButton';
import { errorReport } from './error-report';
import { Remedy } from './Remedy';
import { useUi } from './ui-context';

interface ErrorCardProps {
  readonly error: AppErrorJson;
  /** The sentence in bold where the situation says more than the error ("The customer exists, but ..."). */
  readonly title?: string;
  readonly tone?: 'bad' | 'warn';
  /** Buttons: what can be done here. */
  readonly children?: ComponentChildren;
}

/** What happened in one sentence, what to do and who can do it; code and raw text for those who need them. */
export function ErrorCard({ error, title, tone = 'bad', children }: ErrorCardProps) {
  const { t, now } = useUi();
  const { what } = t.error(error);
  return (
    <div class={`notice ${tone}`} role="alert">
      <p>
        <strong>{title ?? what}</strong>
      </p>
      {title ? <p>{what}</p> : null}
      <p>
        <Remedy error={error} />
      </p>
      <div class="actions">
        {children}
        <CopyButton text={() => errorReport(error, t, now())}>{t('copy_report')}</CopyButton>
      </div>
      <ErrorDetails error={error} />
    </div>
  );
}

function ErrorDetails({ error }: { error: AppErrorJson }) {
  const { t } = useUi();
  if (error.raw === '') return <p class="small muted code">{error.code}</p>;
  return (
    <details class="small">
      <summary>
        {t('details')} <span class="muted code">{error.code}</span>
      </summary>
      <pre>{error.raw}</pre>
    </details>
  );
}
