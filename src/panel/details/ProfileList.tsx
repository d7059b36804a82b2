import type { ErpProfile } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';

/** The rest of the customer's master data, without the empty ones. */
export function ProfileList({ profile }: { readonly profile: ErpProfile }) {
  const { t } = useUi();
  const rows = [
    [t('customer_type'), profile.customerType],
    [t('sales_rep'), profile.salesRep],
    [t('territory'), profile.territory],
    [t('tax_group'), profile.taxGroup],
    [t('tax_id'), profile.taxId],
    [t('parent'), profile.parent],
    [t('entity'), profile.entity],
    [t('comments'), profile.comments],
  ] as const;
  const filled = rows.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return (
    <section>
      <h2>{t('more_about')}</h2>
      <dl class="pairs">
        {filled.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
