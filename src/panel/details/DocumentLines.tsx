import type { ErpDocumentLine } from '../../core/erp-customer';
import { type Money as MoneyValue, normaliseDecimal } from '../../core/money';
import { commonCurrency, Money } from '../../ui/Money';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';

export function DocumentLines({ lines }: { readonly lines: readonly ErpDocumentLine[] }) {
  const { t, locale } = useUi();
  if (lines.length === 0) return <p class="muted">{t('no_lines')}</p>;
  const amounts = lines.flatMap(({ unitPrice, amount }) => [unitPrice, amount]).filter(isKnown);
  const currency = commonCurrency(amounts);
  const money = (value: MoneyValue | null, price: boolean) =>
    value ? <Money value={value} withCurrency={currency === ''} price={price} /> : '–';
  return (
    <Table
      caption={t('document_lines')}
      rows={lines.map((line, index) => ({ ...line, index }))}
      rowKey={(line) => String(line.index)}
      columns={[
        { key: 'item', heading: t('item'), rowHeading: true, cell: (line) => <Item line={line} /> },
        {
          key: 'quantity',
          heading: t('quantity'),
          number: true,
          cell: (line) => formatQuantity(line.quantity, locale),
        },
        {
          key: 'price',
          heading: t('unit_price', { currency }),
          number: true,
          cell: (line) => money(line.unitPrice, true),
        },
        {
          key: 'amount',
          heading: t('line_amount', { currency }),
          number: true,
          cell: (line) => money(line.amount, false),
        },
      ]}
    />
  );
}

const isKnown = (value: MoneyValue | null): value is MoneyValue => value !== null;

function Item({ line }: { line: ErpDocumentLine }) {
  return (
    <div class="line-item">
      <bdi>{line.item || '–'}</bdi>
      {line.description ? (
        <div class="small muted">
          <bdi>{line.description}</bdi>
        </div>
      ) : null}
    </div>
  );
}

/** Every digit that the ERP gave, in the user's locale; what is no number stays as it is. */
function formatQuantity(quantity: string, locale: string): string {
  const decimal = normaliseDecimal(quantity);
  if (decimal === null) return quantity || '–';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(decimal as `${number}`);
}
