import type { Integration } from '../../core/integration';
import { useUi } from '../../ui/ui-context';
import { routeHash } from '../use-route';

/** The way to an integration's form; spoken with its name, as every row has such a link. */
export function EditLink({ integration: { id, name } }: { readonly integration: Integration }) {
  const { t } = useUi();
  return (
    <a href={routeHash({ page: 'integrations', item: id })} aria-label={t('edit_of', { name })}>
      {t('edit')}
    </a>
  );
}
