import type { AgingBucket } from '../core/erp-customer';
import { formatMoney } from '../core/money';
import { useUi } from './ui-context';

/** Aging drawn to scale, with the same figures as text below. Credits (negative amounts) are named, not drawn. */
export function AgingBar({ buckets }: { readonly buckets: readonly AgingBucket[] }) {
  const { t, locale } = useUi();
  // Five amounts share one line: whole units here, the exact amount on demand.
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const weights = buckets.map((bucket) => Math.max(0, Number(bucket.amount.amount)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const label = (bucket: AgingBucket) =>
    bucket.to === null
      ? t('aging_over', { days: String(bucket.from - 1) })
      : bucket.to === 0
        ? t('aging_current')
        : t('aging_range', { from: String(bucket.from), to: String(bucket.to) });
  return (
    <>
      <div class="aging-bar" aria-hidden="true">
        {weights.map((weight, index) =>
          weight > 0 ? <i key={index} class={`age-${index}`} style={{ flexGrow: weight / total }} /> : null,
        )}
      </div>
      <dl class="aging-legend">
        {buckets.map((bucket, index) => (
          <div key={bucket.from} class={`age-${index}`}>
            <dt>{label(bucket)}</dt>
            <dd>
              <data value={bucket.amount.amount} title={formatMoney(bucket.amount, locale)}>
                {whole.format(Number(bucket.amount.amount))}
              </data>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
