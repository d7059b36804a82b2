import type { ErpCustomerRef, ErpCustomerSummary } from '../../core/erp-customer';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';

interface CandidatesProps {
  readonly candidates: readonly ErpCustomerSummary[];
  readonly busy: boolean;
  readonly onPick: (customer: ErpCustomerRef) => void;
}

/** Customers of the ERP that may be the one the promotion waits for; nothing where there are none. */
export function Candidates({ candidates, busy, onPick }: CandidatesProps) {
  const { t } = useUi();
  if (candidates.length === 0) return null;
  return (
    <div class="block">
      <h3>{t('candidates_heading')}</h3>
      {candidates.map(({ recordKey, number, name, city }) => (
        <div class="row" key={`${recordKey}|${number}`}>
          <span>
            <strong>{name}</strong> <span class="muted">{[number, city].filter(Boolean).join(' · ')}</span>
          </span>
          <Button
            label={t('this_is_it_of', { name: `${number} ${name}` })}
            disabled={busy}
            onClick={() => onPick({ recordKey, number })}
          >
            {t('this_is_it')}
          </Button>
        </div>
      ))}
    </div>
  );
}
