import { ERROR_CATALOGUE, type ErrorCode, errorTextKey } from '../../core/error-catalogue';
import type { Integration } from '../../core/integration';
import { Age } from '../../ui/Age';
import { Chip } from '../../ui/Chip';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';

const TONES = { ok: 'ok', warning: 'warn', failed: 'bad' } as const;

/** How the latest test of an integration ended, and how long ago. */
export function CheckedCell({ integration: { checked } }: { readonly integration: Integration }) {
  const { t } = useUi();
  if (!checked) return <span class="muted">{t('checked_never')}</span>;
  return (
    <>
      <Chip tone={TONES[checked.outcome]}>{t(`checked_${checked.outcome}`)}</Chip>{' '}
      <span class="muted small">
        <Age since={checked.at} />
        {checked.summary === '' ? '' : ` · ${summaryText(checked, t)}`}
      </span>
    </>
  );
}

/** The test's worst finding: an error code, said in words where it is one of ours. */
const summaryText = ({ summary, params }: NonNullable<Integration['checked']>, t: Text): string =>
  summary in ERROR_CATALOGUE ? t.named(errorTextKey(summary as ErrorCode), params) : summary;
