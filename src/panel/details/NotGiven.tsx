import { Remedy } from '../../ui/Remedy';
import { useUi } from '../../ui/ui-context';
import type { MissingParts } from './missing-parts';

/** What is not given here, why, and what would enable it. Quiet: nothing has gone wrong. */
export function NotGiven({ names, error }: MissingParts) {
  const { t, locale } = useUi();
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return (
    <div class="notice small">
      <p>
        <strong>{t('part_quiet', { parts })}</strong>
      </p>
      <p>{t.error(error).what}</p>
      <p>
        <Remedy error={error} />
      </p>
    </div>
  );
}
