import type { DetailsView } from '../../core/panel-view';
import type { Tab } from '../../ui/Tabs';
import type { Text } from '../../ui/text';

export type TabKey =
  | 'overview'
  | 'invoices'
  | 'sales-invoices'
  | 'orders'
  | 'payments'
  | 'contacts'
  | 'differences';

interface TabsInput {
  readonly view: DetailsView;
  /** What this ERP calls its sales invoices. */
  readonly salesInvoices: string;
  /** How many differences there are; null while that is not known. */
  readonly differences: number | null;
}

type DetailsTab = Tab & { readonly key: TabKey };

/** The tabs with their counts, where those are known. */
export function detailsTabs(input: TabsInput, t: Text, locale: string): readonly DetailsTab[] {
  const { invoices, invoiceCount, orders, salesInvoices } = input.view.details;
  const number = new Intl.NumberFormat(locale);
  const counted = (label: string, count: number | null) =>
    count === null ? label : `${label} ${number.format(count)}`;
  const history: readonly DetailsTab[] = salesInvoices
    ? [
        {
          key: 'sales-invoices',
          label: counted(input.salesInvoices, salesInvoices.ok ? salesInvoices.value.length : null),
        },
      ]
    : [];
  return [
    { key: 'overview', label: t('tab_overview') },
    { key: 'invoices', label: counted(t('tab_invoices'), invoices.ok ? invoiceCount : null) },
    ...history,
    { key: 'orders', label: counted(t('tab_orders'), orders.ok ? orders.value.length : null) },
    { key: 'payments', label: t('tab_payments') },
    { key: 'contacts', label: t('tab_contacts') },
    { key: 'differences', label: counted(t('tab_differences'), input.differences) },
  ];
}
