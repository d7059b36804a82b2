import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { PAGE_SIZE } from './use-rows';

interface RowPagerProps {
  readonly from: number;
  readonly shown: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}

/** Which rows are on the screen, and the way to the others. */
export function RowPager({ from, shown, total, onFrom }: RowPagerProps) {
  const { t, locale } = useUi();
  const format = new Intl.NumberFormat(locale).format;
  const range = { first: format(from + 1), last: format(from + shown), total: format(total) };
  return (
    <div class="row pager">
      <p role="status" class="small muted">
        {total === 0 ? t('import_no_rows') : t('import_rows_shown', range)}
      </p>
      {total > PAGE_SIZE ? (
        <div class="actions">
          <Button disabled={from === 0} onClick={() => onFrom(Math.max(0, from - PAGE_SIZE))}>
            {t('import_previous')}
          </Button>
          <Button disabled={from + shown >= total} onClick={() => onFrom(from + PAGE_SIZE)}>
            {t('import_next')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
