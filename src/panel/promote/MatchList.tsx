import type { ScoredMatch } from '../../core/matching';
import type { Part } from '../../core/result';
import { Button } from '../../ui/Button';
import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';
import { LinkableCustomer } from './LinkableCustomer';
import { usePromote } from './promote-context';

/** Drawn at once; the rest under a disclosure, so that the form stays in sight. */
const AT_ONCE = 2;

/** Customers of the ERP that may be this account already, best first, each with its reasons. */
export function MatchList({ matches }: { readonly matches: Part<readonly ScoredMatch[]> }) {
  const { t } = useUi();
  const { customers } = usePromote();
  if (!matches.ok) {
    // How this installation is, not something that went wrong: said, but not loudly each time.
    if (matches.error.code === 'ERP-NEEDS-SDATA')
      return <p class="muted small lead">{t('matches_by_number')}</p>;
    return (
      <section>
        <ErrorCard tone="warn" error={matches.error} title={t('matches_failed')}>
          <Button onClick={() => customers.show(true)}>{t('search_for_it')}</Button>
        </ErrorCard>
      </section>
    );
  }
  if (matches.value.length === 0) return null;
  const rest = matches.value.slice(AT_ONCE);
  return (
    <section aria-label={t('matches_heading')}>
      {matches.value.slice(0, AT_ONCE).map((match) => (
        <MatchCard key={match.customer.number} match={match} />
      ))}
      {rest.length > 0 ? (
        <details class="more">
          <summary>{t.plural('matches_more', rest.length)}</summary>
          {rest.map((match) => (
            <MatchCard key={match.customer.number} match={match} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function MatchCard({ match }: { match: ScoredMatch }) {
  const { t } = useUi();
  const { customer, reasons, strength } = match;
  const why = reasons.map((reason) => t.named(reason.key, reason.params)).join(', ');
  return (
    <LinkableCustomer customer={customer}>
      {t(strength === 'exact' ? 'match_exact' : 'match_possible')}
      {why === '' ? '' : `: ${why}`}
    </LinkableCustomer>
  );
}
