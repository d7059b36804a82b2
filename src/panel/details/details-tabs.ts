import type { ErpCustomerDetails } from '../../core/erp-customer';
import type { Tab } from '../../ui/Tabs';
import type { Text } from '../../ui/text';

export type TabKey = 'overview' | 'invoices' | 'orders' | 'payments' | 'contacts';

/** The tabs with their counts, where the ERP gave them. */
export function detailsTabs(
  { invoices, invoiceCount, orders }: ErpCustomerDetails,
  t: Text,
  locale: string,
): readonly (Tab & { readonly key: TabKey })[] {
  const number = new Intl.NumberFormat(locale);
  const counted = (label: string, count: number | null) =>
    count === null ? label : `${label} ${number.format(count)}`;
  return [
    { key: 'overview', label: t('tab_overview') },
    { key: 'invoices', label: counted(t('tab_invoices'), invoices.ok ? invoiceCount : null) },
    { key: 'orders', label: counted(t('tab_orders'), orders.ok ? orders.value.length : null) },
    { key: 'payments', label: t('tab_payments') },
    { key: 'contacts', label: t('tab_contacts') },
  ];
}
