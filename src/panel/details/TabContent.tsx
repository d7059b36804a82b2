import type { DetailsView } from '../../core/panel-view';
import { ContactsTab } from './ContactsTab';
import { DifferencesTab } from './DifferencesTab';
import type { TabKey } from './details-tabs';
import { InvoicesTab } from './InvoicesTab';
import { OrdersTab } from './OrdersTab';
import { OverviewTab } from './OverviewTab';
import { PaymentsTab } from './PaymentsTab';
import { SalesInvoicesTab } from './SalesInvoicesTab';
import { useErpWords } from './use-erp-words';

interface TabContentProps {
  readonly tab: TabKey;
  readonly view: DetailsView;
  readonly onAll: (tab: TabKey) => void;
}

/** What stands below the tab that is chosen. */
export function TabContent({ tab, view, onAll }: TabContentProps) {
  const { salesInvoices, orderByNumber } = useErpWords(view);
  const { details } = view;
  switch (tab) {
    case 'overview':
      return <OverviewTab details={details} salesInvoices={salesInvoices} onAll={onAll} />;
    case 'invoices':
      return <InvoicesTab invoices={details.invoices} count={details.invoiceCount} />;
    case 'sales-invoices':
      return details.salesInvoices ? (
        <SalesInvoicesTab heading={salesInvoices} invoices={details.salesInvoices} />
      ) : null;
    case 'orders':
      return <OrdersTab orders={details.orders} byNumber={orderByNumber} />;
    case 'payments':
      return <PaymentsTab payments={details.payments} />;
    case 'contacts':
      return <ContactsTab details={details} />;
    case 'differences':
      return <DifferencesTab view={view} />;
  }
}
