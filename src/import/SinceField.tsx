import { lastSync } from '../core/last-sync';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useUi } from '../ui/ui-context';
import { sinceMoment } from './criteria-draft';
import { useImport } from './import-context';
import type { ImportScope } from './import-scope';
import type { useImportStart } from './use-import-start';

interface SinceFieldProps {
  readonly scope: ImportScope;
  readonly start: ReturnType<typeof useImportStart>;
}

/** A day, which begins at midnight here, or the exact moment at which the last complete import began. */
export function SinceField({ scope, start }: SinceFieldProps) {
  const { t, locale } = useUi();
  const last = useLastSync(scope);
  const { draft } = start;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="since">
      <TextField
        type="date"
        label={t('import_since')}
        value={draft.day}
        hint={draft.at === null ? undefined : t('import_since_exactly', { moment: moment.format(draft.at) })}
        error={start.problemOf('since')}
        onInput={(day) => start.change({ ...draft, day, at: null })}
        onCommit={() => start.settle()}
      />
      {last !== null && draft.at !== last ? (
        <Button look="link" onClick={() => start.settle(sinceMoment(draft, last))}>
          {t('import_since_last', { moment: moment.format(last) })}
        </Button>
      ) : null}
    </div>
  );
}

/** The moment up to which everything was brought over, as the history knows it. */
function useLastSync({ integration, crm }: ImportScope): number | null {
  const { runs, erps } = useImport();
  const { id: integrationId, erp, connection } = integration;
  const company = erps.find(({ id }) => id === erp)?.companyOf(connection) ?? '';
  return lastSync(runs, { integrationId, erp, company, org: crm.org });
}
