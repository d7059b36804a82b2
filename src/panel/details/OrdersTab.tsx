import type { ErpOrder } from '../../core/erp-customer';
import type { Part } from '../../core/result';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { DocumentButton } from './DocumentButton';
import { DocumentPlace } from './DocumentPlace';
import { OrderLookup } from './OrderLookup';
import { PartView } from './PartView';

interface OrdersTabProps {
  readonly orders: Part<readonly ErpOrder[]>;
  /** Orders can be looked up by their number where they cannot be listed. */
  readonly byNumber: boolean;
}

export function OrdersTab({ orders, byNumber }: OrdersTabProps) {
  const { t } = useUi();
  return (
    <DocumentPlace kind="order" list={t('tab_orders')}>
      <PartView heading={t('tab_orders')} part={orders} instead={byNumber ? <OrderLookup /> : null}>
        {(rows) => (rows.length === 0 ? <p class="muted">{t('no_orders')}</p> : <OrderTable orders={rows} />)}
      </PartView>
    </DocumentPlace>
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
            <DocumentButton
              document={{ kind: 'order', recordKey: order.recordKey, number: order.number }}
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
