import { useUi } from '../../ui/ui-context';
import type { SharedReason } from './shared-reasons';

/** Why several lists are not there and what to do about it, said once. */
export function SharedReasons({ reasons }: { readonly reasons: readonly SharedReason[] }) {
  const { t, locale } = useUi();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' });
  return reasons.map(({ error, rows }) => {
    const { what, remedy } = t.error(error);
    const typed = rows.every(({ kind }) => kind.typed);
    return (
      <p class="list-reason small" key={rows[0]?.kind.id}>
        <strong>{names.format(rows.map(({ kind }) => t.named(kind.labelKey)))}:</strong> {what}{' '}
        <span class="muted">
          {remedy} {typed ? t('list_fill_in_several') : ''}
        </span>
      </p>
    );
  });
}
