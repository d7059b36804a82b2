import type { ImportRow, ImportRun } from '../core/import-run';
import { useUi } from '../ui/ui-context';
import { useImport } from './import-context';

interface AccountLinkProps {
  readonly run: ImportRun;
  readonly row: ImportRow;
}

/** The way to the account in the CRM, where its address can be told from its id alone. */
export function AccountLink({ run, row }: AccountLinkProps) {
  const { t } = useUi();
  const { settings, crms } = useImport();
  const crm = crms.find(({ id }) => id === run.crm);
  const address = settings.crms.find(({ org }) => org === run.org)?.address;
  if (row.accountId === '' || !crm?.accountUrl || !address) return null;
  return (
    <a
      href={crm.accountUrl(address, row.accountId)}
      target="_blank"
      rel="noreferrer"
      aria-label={t('import_open_account_of', { name: row.name, crm: crm.name })}
    >
      {t('import_open_account', { crm: crm.name })}
    </a>
  );
}
