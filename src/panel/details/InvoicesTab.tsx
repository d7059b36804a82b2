import type { ErpInvoice } from '../../core/erp-customer';
import { signOf } from '../../core/money';
import { daysBetween, localToday } from '../../core/plain-date';
import type { Part } from '../../core/result';
import { Chip } from '../../ui/Chip';
import { DateText } from '../../ui/DateText';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { DocumentNumber } from './DocumentNumber';
import { PartView } from './PartView';

/** From this many days past due on, lateness is drawn in red. */
const VERY_LATE_DAYS = 60;

interface InvoicesTabProps {
  readonly invoices: Part<readonly ErpInvoice[]>;
  readonly count: number;
}

export function InvoicesTab({ invoices, count }: InvoicesTabProps) {
  const { t } = useUi();
  return (
    <PartView heading={t('open_invoices')} part={invoices}>
      {(rows) => (
        <>
          <InvoiceTable invoices={rows} />
          {count > rows.length ? (
            <p class="muted small lead">
              {t('list_cut', { shown: String(rows.length), count: String(count) })}
            </p>
          ) : null}
        </>
      )}
    </PartView>
  );
}

export function InvoiceTable({ invoices }: { readonly invoices: readonly ErpInvoice[] }) {
  const { t } = useUi();
  if (invoices.length === 0) return <p class="muted">{t('no_invoices')}</p>;
  const currency = commonCurrency(invoices.map((invoice) => invoice.open));
  return (
    <Table
      caption={t('open_invoices')}
      rows={invoices}
      rowKey={(invoice) => invoice.recordKey || invoice.number}
      columns={[
        {
          key: 'number',
          heading: t('document_no'),
          rowHeading: true,
          cell: (invoice) => (
            <DocumentNumber number={invoice.number} url={invoice.url} note={invoice.state} />
          ),
        },
        { key: 'due', heading: t('due'), cell: (invoice) => <Due invoice={invoice} /> },
        {
          key: 'open',
          heading: t('open_amount', { currency }),
          number: true,
          cell: (invoice) => <OpenOfTotal invoice={invoice} withCurrency={currency === ''} />,
        },
      ]}
    />
  );
}

/** A credit is owed to the customer and is never late. */
function Due({ invoice: { due, open } }: { invoice: ErpInvoice }) {
  const { t, now } = useUi();
  const late = due === null || signOf(open) < 0 ? 0 : daysBetween(due, localToday(now()));
  return (
    <>
      <DateText day={due} />{' '}
      {late > 0 ? (
        <Chip tone={late > VERY_LATE_DAYS ? 'bad' : 'warn'}>{t.plural('days_late', late)}</Chip>
      ) : null}
    </>
  );
}

function OpenOfTotal({ invoice, withCurrency }: { invoice: ErpInvoice; withCurrency: boolean }) {
  const { t } = useUi();
  return (
    <>
      <Money value={invoice.open} withCurrency={withCurrency} />
      {invoice.open.amount === invoice.total.amount ? null : (
        <div class="small muted">
          {t('of_total')} <Money value={invoice.total} withCurrency={false} />
        </div>
      )}
    </>
  );
}
