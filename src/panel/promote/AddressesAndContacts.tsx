import type { PromotionView } from '../../core/panel-view';
import type { ErpDescriptor } from '../../erp/contract';
import { useUi } from '../../ui/ui-context';
import { PartyList } from './PartyList';
import { addressRoles, contactRoles } from './party-roles';
import { usePromote } from './promote-context';

interface AddressesAndContactsProps {
  readonly descriptor: ErpDescriptor;
  readonly view: PromotionView;
}

/** All addresses and contacts of the account: what each becomes in the ERP, and which are not sent. */
export function AddressesAndContacts({ descriptor, view }: AddressesAndContactsProps) {
  const { t } = useUi();
  const { form, plan } = usePromote().state;
  const input = { descriptor, form: form.value, plan: plan.value };
  const fieldOf = (kind: 'addresses' | 'contacts') =>
    descriptor.formFields.find((field) => field.kind === kind);
  const names: Readonly<Record<string, string>> = {
    billing: t('party_billing'),
    shipping: t('party_shipping'),
  };
  return (
    <section>
      <h2>{t('parties_heading')}</h2>
      <PartyList
        heading={t('parties_addresses')}
        field={fieldOf('addresses')}
        none={t('parties_no_addresses')}
        parties={view.addresses.map(({ value, label }) => ({
          value,
          label,
          note: names[value] ?? '',
          roles: addressRoles(input, value).map((key) => t.named(key)),
        }))}
      />
      <PartyList
        heading={t('parties_contacts')}
        field={fieldOf('contacts')}
        none={t('parties_no_contacts')}
        parties={view.contacts.map(({ value, label }) => ({
          value,
          label,
          note: '',
          roles: contactRoles(input, value).map((key) => t.named(key)),
        }))}
      />
    </section>
  );
}
