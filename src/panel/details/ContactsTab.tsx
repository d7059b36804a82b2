import type { ErpCustomerDetails } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';
import { AddressBlock } from './AddressBlock';

/** The contacts and addresses that the ERP keeps for the customer, by role. */
export function ContactsTab({ details }: { readonly details: ErpCustomerDetails }) {
  const { t } = useUi();
  if (details.addresses.length === 0) return <p class="muted">{t('no_contacts')}</p>;
  return (
    <>
      {details.addresses.map((address) => (
        <section key={`${address.role}|${address.name}`}>
          <h2>{t.named(`address_${address.role.replaceAll('-', '_')}`)}</h2>
          <AddressBlock address={address} />
        </section>
      ))}
    </>
  );
}
