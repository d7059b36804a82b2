import type { ErpActivity } from '../../core/erp-customer';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';

/** What last happened with the customer. */
export function ActivityList({ activity }: { readonly activity: readonly ErpActivity[] }) {
  const { t } = useUi();
  if (activity.length === 0) return null;
  const currency = commonCurrency(activity.flatMap(({ amount }) => (amount ? [amount] : [])));
  return (
    <section>
      <h2>{t('activity')}</h2>
      <Table
        caption={t('activity')}
        rows={activity}
        rowKey={(entry) => entry.labelKey}
        columns={[
          {
            key: 'activity',
            heading: t('activity_kind'),
            rowHeading: true,
            cell: (entry) => t.named(entry.labelKey),
          },
          { key: 'date', heading: t('date'), cell: (entry) => <DateText day={entry.date} /> },
          {
            key: 'amount',
            heading: t('line_amount', { currency }),
            number: true,
            cell: ({ amount }) => (amount ? <Money value={amount} withCurrency={currency === ''} /> : '–'),
          },
        ]}
      />
    </section>
  );
}
