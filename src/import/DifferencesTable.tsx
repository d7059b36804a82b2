import type { ImportRow, ImportRun } from '../core/import-run';
import { useUi } from '../ui/ui-context';

interface DifferencesTableProps {
  readonly row: ImportRow;
  readonly run: ImportRun;
  /** Name of the CRM. */
  readonly crm: string;
}

/** Field by field: what stood in the CRM, and what the ERP says. */
export function DifferencesTable({ row, run, crm }: DifferencesTableProps) {
  const { t } = useUi();
  const written = run.mode === 'sync' && row.outcome === 'updated';
  return (
    <table class="plan changes">
      <caption class="spoken">{t('import_changes_of', { number: row.number })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import_field')}</th>
          <th scope="col">{written ? t('import_before') : t('import_now_in', { crm })}</th>
          <th scope="col">{written ? t('import_after') : t('import_new')}</th>
        </tr>
      </thead>
      <tbody>
        {row.differences.map(({ target, labelKey, crm: before, erp: after, problem }) => (
          <tr key={target}>
            <th scope="row">{t.named(labelKey)}</th>
            <td>
              <bdi>{before || '–'}</bdi>
            </td>
            <td>
              <bdi>{after || '–'}</bdi>
              {problem ? <div class="hint error">{t.error(problem).what}</div> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
