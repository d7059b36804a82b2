import type { ErpOrder } from '../../core/erp-customer';
import type { Part } from '../../core/result';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { DocumentNumber } from './DocumentNumber';
import { PartView } from './PartView';

export function OrdersTab({ orders }: { readonly orders: Part<readonly ErpOrder[]> }) {
  const { t } = useUi();
  return (
    <PartView heading={t('tab_orders')} part={orders}>
      {(rows) => (rows.length === 0 ? <p class="muted">{t('no_orders')}</p> : <OrderTable orders={rows} />)}
    </PartView>
  );
}

function OrderTable({ orders }: { orders: readonly ErpOrder[] }) {
  const { t } = useUi();
  const currency = commonCurrency(orders.map((order) => order.total));
  return (
    <Table
      caption={t('tab_orders')}
      rows={orders}
      rowKey={(order) => order.recordKey || order.number}
      columns={[
        {
          key: 'number',
          heading: t('document_no'),
          rowHeading: true,
          cell: (order) => (
            <DocumentNumber
              number={order.number}
              url=""
              note={[order.kind, order.poNumber && t('po_number', { number: order.poNumber })]
                .filter(Boolean)
                .join(' · ')}
            />
          ),
        },
        {
          key: 'date',
          heading: t('date'),
          cell: (order) => (
            <>
              <DateText day={order.date} />
              <div class="small muted">{order.state}</div>
            </>
          ),
        },
        {
          key: 'total',
          heading: t('total_amount', { currency }),
          number: true,
          cell: (order) => <Money value={order.total} withCurrency={currency === ''} />,
        },
      ]}
    />
  );
}
