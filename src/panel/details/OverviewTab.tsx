import type { ErpCustomerDetails } from '../../core/erp-customer';
import type { Part } from '../../core/result';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { ActivityList } from './ActivityList';
import { AddressBlock } from './AddressBlock';
import { Aging } from './Aging';
import type { TabKey } from './details-tabs';
import { Figures } from './Figures';
import { InvoiceTable } from './InvoicesTab';
import { isNotGiven, partsNotGiven } from './missing-parts';
import { NotGiven } from './NotGiven';
import { Notices } from './Notices';
import { PartView } from './PartView';
import { ProfileList } from './ProfileList';

/** Invoices drawn on the overview; the tab has all that were read. */
const INVOICES_SHOWN = 4;

interface OverviewTabProps {
  readonly details: ErpCustomerDetails;
  /** What this ERP calls its sales invoices. */
  readonly salesInvoices: string;
  readonly onAll: (tab: TabKey) => void;
}

export function OverviewTab({ details, salesInvoices, onAll }: OverviewTabProps) {
  const { t } = useUi();
  const { addresses, activity, aging, figures, invoices, notices, profile } = details;
  const billTo = addresses.find((address) => address.role === 'bill-to') ?? addresses[0];
  return (
    <>
      <Notices notices={notices} />
      {belongsHere(figures) ? <Figures details={details} /> : null}
      {belongsHere(aging) ? <Aging details={details} /> : null}
      <ActivityList activity={activity} />
      {belongsHere(invoices) ? <FirstInvoices details={details} onAll={onAll} /> : null}
      {billTo ? (
        <section>
          <h2>{t.named(`address_${billTo.role.replaceAll('-', '_')}`)}</h2>
          <AddressBlock address={billTo} />
        </section>
      ) : null}
      <ProfileList profile={profile} />
      <AllNotGiven details={details} salesInvoices={salesInvoices} />
    </>
  );
}

/** What this installation does not give is said once, in one place below. */
const belongsHere = (part: Part<unknown>): boolean => part.ok || !isNotGiven(part.error);

interface FirstInvoicesProps {
  readonly details: ErpCustomerDetails;
  readonly onAll: (tab: TabKey) => void;
}

function FirstInvoices({ details, onAll }: FirstInvoicesProps) {
  const { t } = useUi();
  return (
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
  );
}

interface AllNotGivenProps {
  readonly details: ErpCustomerDetails;
  readonly salesInvoices: string;
}

function AllNotGiven({ details, salesInvoices }: AllNotGivenProps) {
  const { t } = useUi();
  const reasons = partsNotGiven(details, salesInvoices, t);
  if (reasons.length === 0) return null;
  return (
    <section>
      <h2>{t('not_given_heading')}</h2>
      {reasons.map(({ names, error }) => (
        <NotGiven key={names.join()} names={names} error={error} />
      ))}
    </section>
  );
}
