import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { ConnectOwnCrm } from './ConnectOwnCrm';
import { ConnectSalesforce } from './ConnectSalesforce';
import { CrmCard } from './CrmCard';

/** The connected organisations, and connecting another one. */
export function CrmsPage() {
  const { t } = useUi();
  const { settings, crms } = useOptions();
  const own = crms.filter((crm) => crm.sessionOf !== null);
  return (
    <>
      <PageHead title={t('nav_crms')} lead={t('crms_lead')} />
      {settings.crms.map((connection) => (
        <CrmCard key={connection.org} connection={connection} />
      ))}
      <ConnectSalesforce />
      {own.map((descriptor) => (
        <ConnectOwnCrm key={descriptor.id} descriptor={descriptor} />
      ))}
    </>
  );
}
