import type { ErpCustomerDetails } from '../../core/erp-customer';
import { AgingBar } from '../../ui/AgingBar';
import { formatDay } from '../../ui/DateText';
import { commonCurrency } from '../../ui/Money';
import { useUi } from '../../ui/ui-context';
import { PartView } from './PartView';

/** What is owed by how late it is, and the day it was sorted so where that is not today. */
export function Aging({ details }: { readonly details: ErpCustomerDetails }) {
  const { t, locale } = useUi();
  const { aging, agedOn } = details;
  const currency = aging.ok ? commonCurrency(aging.value.map((bucket) => bucket.amount)) : '';
  return (
    <PartView heading={[t('aging'), currency].filter(Boolean).join(' · ')} part={aging}>
      {(buckets) => (
        <>
          <AgingBar buckets={buckets} />
          {agedOn ? (
            <p class="small muted lead">{t('aged_on', { date: formatDay(agedOn, locale) })}</p>
          ) : null}
        </>
      )}
    </PartView>
  );
}
