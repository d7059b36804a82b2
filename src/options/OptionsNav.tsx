import { Chip } from '../ui/Chip';
import { useUi } from '../ui/ui-context';
import { PAGES, type PageKey } from './use-route';

export function OptionsNav({ chosen, pending }: { readonly chosen: PageKey; readonly pending: number }) {
  const { t } = useUi();
  return (
    <nav class="nav" aria-label={t('nav_label')}>
      <p class="brand">{t('extName')}</p>
      {PAGES.map((page) => (
        <a key={page} href={`#${page}`} aria-current={page === chosen ? 'page' : undefined}>
          {t(`nav_${page}`)}
          {page === 'pending' && pending > 0 ? <Chip tone="warn">{pending}</Chip> : null}
        </a>
      ))}
    </nav>
  );
}
