import type { ErpCustomerDetails, ErpFigures, ErpPayment } from '../../core/erp-customer';
import { signOf } from '../../core/money';
import type { Part } from '../../core/result';
import { DateText } from '../../ui/DateText';
import { ErrorCard } from '../../ui/ErrorCard';
import { Money } from '../../ui/Money';
import { useUi } from '../../ui/ui-context';
import { creditState, creditUsed } from './credit';

/** The four figures everybody looks for first. */
export function Figures({ details }: { readonly details: ErpCustomerDetails }) {
  const { t } = useUi();
  const { activity, figures, payments, profile } = details;
  if (!figures.ok) {
    return (
      <section>
        <ErrorCard tone="warn" error={figures.error} title={t('part_missing', { part: t('balance') })} />
      </section>
    );
  }
  return (
    <section aria-label={t('figures')}>
      <dl class="figures">
        <Balance figures={figures.value} />
        <Credit figures={figures.value} />
        {payments.ok || activity.length === 0 ? <LastPayment payments={payments} /> : null}
        <div>
          <dt>{t('days_to_pay')}</dt>
          <dd class="value">{figures.value.daysToPay ?? '–'}</dd>
          {profile.terms ? <dd class="note">{t('terms_are', { terms: profile.terms })}</dd> : null}
        </div>
      </dl>
    </section>
  );
}

function Balance({ figures }: { figures: ErpFigures }) {
  const { t } = useUi();
  const overdue = figures.overdue && signOf(figures.overdue) > 0 ? figures.overdue : null;
  return (
    <div>
      <dt>{t('balance')}</dt>
      <dd class="value">
        <Money value={figures.balance} />
      </dd>
      <dd class={overdue ? 'note bad-ink' : 'note'}>
        {overdue ? (
          <>
            <Money value={overdue} withCurrency={false} /> {t('overdue')}
          </>
        ) : (
          t(figures.overdue ? 'nothing_overdue' : 'overdue_unknown')
        )}
      </dd>
      {signOf(figures.unapplied) === 0 ? null : (
        <dd class="note">
          <Money value={figures.unapplied} withCurrency={false} /> {t('unapplied')}
        </dd>
      )}
    </div>
  );
}

const TONES = { ok: '', near: 'warn', over: 'bad' } as const;

function Credit({ figures }: { figures: ErpFigures }) {
  const { t, locale } = useUi();
  const used = creditUsed(figures);
  if (!figures.creditLeft) {
    return (
      <div>
        <dt>{t('credit_left')}</dt>
        <dd class="value">–</dd>
        <dd class="note">{t('no_limit')}</dd>
      </div>
    );
  }
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(used ?? 0);
  return (
    <div>
      <dt>{t('credit_left')}</dt>
      <dd class="value">
        <Money value={figures.creditLeft} />
      </dd>
      {used === null ? null : (
        <dd>
          <div class={`meter ${TONES[creditState(figures)]}`} aria-hidden="true">
            <i style={{ width: `${used * 100}%` }} />
          </div>
          <span class="spoken">{t('limit_used', { percent })}</span>
        </dd>
      )}
      {figures.creditLimit ? (
        <dd class="note">
          {t('limit')} <Money value={figures.creditLimit} withCurrency={false} />
        </dd>
      ) : null}
    </div>
  );
}

function LastPayment({ payments }: { payments: Part<readonly ErpPayment[]> }) {
  const { t } = useUi();
  const latest = payments.ok ? latestOf(payments.value) : undefined;
  return (
    <div>
      <dt>{t('last_payment')}</dt>
      <dd class="value">{latest ? <Money value={latest.amount} /> : '–'}</dd>
      <dd class="note">
        {latest ? <DateText day={latest.date} /> : t(payments.ok ? 'no_payments' : 'not_readable')}
      </dd>
    </div>
  );
}

const latestOf = (payments: readonly ErpPayment[]): ErpPayment | undefined =>
  [...payments].sort((left, right) => (right.date ?? '').localeCompare(left.date ?? ''))[0];
