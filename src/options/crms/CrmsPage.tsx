import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { PageHead } from '../PageHead';
import { ConnectSalesforce } from './ConnectSalesforce';
import { CrmCard } from './CrmCard';

/** The connected organisations, and connecting another one. */
export function CrmsPage() {
  const { t } = useUi();
  const { settings } = useOptions();
  return (
    <>
      <PageHead title={t('nav_crms')} lead={t('crms_lead')} />
      {settings.crms.map((connection) => (
        <CrmCard key={connection.org} connection={connection} />
      ))}
      <ConnectSalesforce />
    </>
  );
}
