import type { ErpCustomerDetails } from '../../core/erp-customer';
import { AgingBar } from '../../ui/AgingBar';
import { Button } from '../../ui/Button';
import { commonCurrency } from '../../ui/Money';
import { useUi } from '../../ui/ui-context';
import { AddressBlock } from './AddressBlock';
import type { TabKey } from './details-tabs';
import { Figures } from './Figures';
import { InvoiceTable } from './InvoicesTab';
import { PartView } from './PartView';
import { ProfileList } from './ProfileList';

/** Invoices drawn on the overview; the tab has all that were read. */
const INVOICES_SHOWN = 4;

interface OverviewTabProps {
  readonly details: ErpCustomerDetails;
  readonly onAll: (tab: TabKey) => void;
}

export function OverviewTab({ details, onAll }: OverviewTabProps) {
  const { t } = useUi();
  const billTo = details.addresses.find((address) => address.role === 'bill-to') ?? details.addresses[0];
  return (
    <>
      <Notices notices={details.notices} />
      <Figures details={details} />
      <Aging details={details} />
      <PartView heading={t('open_invoices')} part={details.invoices}>
        {(invoices) => (
          <>
            <InvoiceTable invoices={invoices.slice(0, INVOICES_SHOWN)} />
            {details.invoiceCount > INVOICES_SHOWN ? (
              <p class="small lead">
                <Button look="link" onClick={() => onAll('invoices')}>
                  {t.plural('all_invoices', details.invoiceCount)}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </PartView>
      {billTo ? (
        <section>
          <h2>{t.named(`address_${billTo.role.replaceAll('-', '_')}`)}</h2>
          <AddressBlock address={billTo} />
        </section>
      ) : null}
      <ProfileList profile={details.profile} />
    </>
  );
}

function Aging({ details }: { details: ErpCustomerDetails }) {
  const { t } = useUi();
  const { aging } = details;
  const currency = aging.ok ? commonCurrency(aging.value.map((bucket) => bucket.amount)) : '';
  return (
    <PartView heading={[t('aging'), currency].filter(Boolean).join(' · ')} part={aging}>
      {(buckets) => <AgingBar buckets={buckets} />}
    </PartView>
  );
}

function Notices({ notices }: { notices: readonly string[] }) {
  const { t } = useUi();
  return (
    <>
      {notices.map((key) => (
        <section class="notice small" key={key}>
          <p>{t.named(key)}</p>
        </section>
      ))}
    </>
  );
}
