import type { ErpSalesInvoice } from '../../core/erp-customer';
import type { Part } from '../../core/result';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { DocumentButton } from './DocumentButton';
import { DocumentNumber } from './DocumentNumber';
import { DocumentPlace } from './DocumentPlace';
import { PartView } from './PartView';

interface SalesInvoicesTabProps {
  /** What this ERP calls them. */
  readonly heading: string;
  readonly invoices: Part<readonly ErpSalesInvoice[]>;
}

/** Invoices as the sales module knows them, paid ones included. */
export function SalesInvoicesTab({ heading, invoices }: SalesInvoicesTabProps) {
  const { t } = useUi();
  return (
    <DocumentPlace kind="invoice" list={heading}>
      <PartView heading={heading} part={invoices}>
        {(rows) =>
          rows.length === 0 ? (
            <p class="muted">{t('no_sales_invoices')}</p>
          ) : (
            <SalesInvoiceTable caption={heading} invoices={rows} />
          )
        }
      </PartView>
    </DocumentPlace>
  );
}

interface SalesInvoiceTableProps {
  readonly caption: string;
  readonly invoices: readonly ErpSalesInvoice[];
}

function SalesInvoiceTable({ caption, invoices }: SalesInvoiceTableProps) {
  const { t } = useUi();
  const currency = commonCurrency(invoices.map((invoice) => invoice.total));
  return (
    <Table
      caption={caption}
      rows={invoices}
      rowKey={(invoice) => invoice.recordKey || invoice.number}
      columns={[
        {
          key: 'number',
          heading: t('document_no'),
          rowHeading: true,
          cell: (invoice) => <SalesInvoiceNumber invoice={invoice} />,
        },
        {
          key: 'date',
          heading: t('date'),
          cell: (invoice) => (
            <>
              <DateText day={invoice.date} />
              {invoice.due ? (
                <div class="small muted">
                  {t('due')} <DateText day={invoice.due} />
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: 'total',
          heading: t('total_amount', { currency }),
          number: true,
          cell: (invoice) => <Money value={invoice.total} withCurrency={currency === ''} />,
        },
      ]}
    />
  );
}

function SalesInvoiceNumber({ invoice }: { invoice: ErpSalesInvoice }) {
  const { t } = useUi();
  const { recordKey, number, orderNumber, poNumber } = invoice;
  const note = [
    orderNumber && t('order_title', { number: orderNumber }),
    poNumber && t('po_number', { number: poNumber }),
  ]
    .filter(Boolean)
    .join(' · ');
  return invoice.hasLines ? (
    <DocumentButton document={{ kind: 'invoice', recordKey, number }} note={note} />
  ) : (
    <DocumentNumber number={number} url="" note={note} />
  );
}
