import { useUi } from '../ui/ui-context';
import type { useImportStart } from './use-import-start';

/** How many customers the criteria come to. It stands there empty from the start, so that it is spoken when it comes. */
export function CountNote({ start }: { readonly start: ReturnType<typeof useImportStart> }) {
  const { t } = useUi();
  const { counting, count } = start;
  return (
    <p role="status" class="small muted count">
      {count ? t.plural('import_match', count.total) : counting.busy ? t('import_asking') : ''}
    </p>
  );
}
