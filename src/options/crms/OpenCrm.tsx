import { useUi } from '../../ui/ui-context';

/** The CRM in a tab of its own; its root leads to where one signs in. */
export function OpenCrm({ crm, address }: { readonly crm: string; readonly address: string }) {
  const { t } = useUi();
  return (
    <a class="btn plain" href={address} target="_blank" rel="noreferrer">
      {t('open_crm', { crm })}
    </a>
  );
}
