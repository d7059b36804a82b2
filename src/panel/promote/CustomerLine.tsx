import type { ErpCustomerSummary } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';

/** Number, place and what is unusual about a customer, in one line. */
export function CustomerLine({ customer }: { readonly customer: ErpCustomerSummary }) {
  const { t } = useUi();
  const status = customer.status === 'active' ? '' : t.named(`status_${customer.status}`);
  const parts = [customer.number, customer.city, customer.country, customer.entity, status];
  return <div class="muted">{parts.filter(Boolean).join(' · ')}</div>;
}
