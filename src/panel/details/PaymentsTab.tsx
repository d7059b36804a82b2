import type { ErpPayment } from '../../core/erp-customer';
import type { Part } from '../../core/result';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { DocumentNumber } from './DocumentNumber';
import { PartView } from './PartView';

export function PaymentsTab({ payments }: { readonly payments: Part<readonly ErpPayment[]> }) {
  const { t } = useUi();
  return (
    <PartView heading={t('recent_payments')} part={payments}>
      {(rows) =>
        rows.length === 0 ? <p class="muted">{t('no_payments')}</p> : <PaymentTable payments={rows} />
      }
    </PartView>
  );
}

function PaymentTable({ payments }: { payments: readonly ErpPayment[] }) {
  const { t } = useUi();
  const currency = commonCurrency(payments.map((payment) => payment.amount));
  return (
    <Table
      caption={t('recent_payments')}
      rows={payments}
      rowKey={(payment) => payment.recordKey || payment.number}
      columns={[
        {
          key: 'date',
          heading: t('date'),
          rowHeading: true,
          cell: (payment) => <DateText day={payment.date} />,
        },
        {
          key: 'number',
          heading: t('document_no'),
          cell: (payment) => (
            <DocumentNumber
              number={payment.number || payment.recordKey}
              url={payment.url}
              note={[payment.method, payment.state].filter(Boolean).join(' · ')}
            />
          ),
        },
        {
          key: 'amount',
          heading: t('total_amount', { currency }),
          number: true,
          cell: (payment) => <Money value={payment.amount} withCurrency={currency === ''} />,
        },
      ]}
    />
  );
}
