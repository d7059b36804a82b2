import type { ImportRow, ImportRun } from '../core/import-run';
import { Remedy } from '../ui/Remedy';
import { useUi } from '../ui/ui-context';
import { DifferencesTable } from './DifferencesTable';
import { useImport } from './import-context';

interface RowDetailsProps {
  readonly row: ImportRow;
  readonly run: ImportRun;
}

export const hasDetails = ({ differences, proposals, error, accountId }: ImportRow): boolean =>
  differences.length > 0 || proposals.length > 0 || error !== null || accountId !== '';

/** All there is to say about one customer. */
export function RowDetails({ row, run }: RowDetailsProps) {
  const { t } = useUi();
  const { crms } = useImport();
  const crm = crms.find(({ id }) => id === run.crm)?.name ?? run.crm;
  return (
    <div class="row-details">
      {row.error ? (
        <p>
          <Remedy error={row.error} />
        </p>
      ) : null}
      {row.error && row.error.raw !== '' ? <pre>{row.error.raw}</pre> : null}
      {row.differences.length > 0 ? <DifferencesTable row={row} run={run} crm={crm} /> : null}
      {row.proposals.length > 0 ? (
        <ul>
          {row.proposals.map(({ id, name, reasons }) => (
            <li key={id}>
              <bdi>{name}</bdi> ({id}): {reasons.map((key) => t.named(key)).join(', ')}
            </li>
          ))}
        </ul>
      ) : null}
      {row.accountId === '' ? null : (
        <p class="small muted">{t('import_account_id', { crm, id: row.accountId })}</p>
      )}
    </div>
  );
}
