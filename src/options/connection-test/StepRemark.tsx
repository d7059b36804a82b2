import type { AppErrorJson } from '../../core/app-error';
import { CopyButton } from '../../ui/CopyButton';
import { errorReport } from '../../ui/error-report';
import { useUi } from '../../ui/ui-context';

/** What will be missing and what to do about it; the technical cause for those who need it. */
export function StepRemark({ error }: { readonly error: AppErrorJson }) {
  const { t, now } = useUi();
  const { what, remedy } = t.error(error);
  return (
    <>
      {what} {remedy}
      {error.raw === '' ? null : (
        <details class="plain">
          <summary>
            {t('details')} <span class="code">{error.code}</span>
          </summary>
          <pre>{error.raw}</pre>
          <CopyButton text={() => errorReport(error, t, now())}>{t('copy_report')}</CopyButton>
        </details>
      )}
    </>
  );
}
