import type { DetailsView } from '../../core/panel-view';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';

interface ErpWords {
  /** What this ERP calls its sales invoices. */
  readonly salesInvoices: string;
  /** Whether it can look an order up by its number. */
  readonly orderByNumber: boolean;
}

/** What the ERP's descriptor says about the details of a customer. */
export function useErpWords({ integration }: DetailsView): ErpWords {
  const { t } = useUi();
  const offered = usePanel().descriptors.find(({ id }) => id === integration.erp)?.details;
  const labelKey = offered?.salesInvoicesLabelKey;
  return {
    salesInvoices: labelKey ? t.named(labelKey) : t('sales_invoices'),
    orderByNumber: offered?.orderByNumber ?? false,
  };
}
