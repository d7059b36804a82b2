import type { ImportRun } from '../core/import-run';
import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { ImportError } from './ImportError';
import { useCsvDownload } from './use-csv-download';

/** All rows of a run as a file. */
export function CsvDownload({ run }: { readonly run: ImportRun }) {
  const { t, locale } = useUi();
  const { action, read, download } = useCsvDownload(run);
  const format = new Intl.NumberFormat(locale).format;
  return (
    <>
      <Button disabled={action.busy || run.done === 0} onClick={download}>
        {t('import_csv')}
      </Button>
      <span role="status" class="small muted">
        {action.busy ? t('import_csv_reading', { read: format(read), total: format(run.done) }) : ''}
      </span>
      <ImportError error={action.error} />
    </>
  );
}
