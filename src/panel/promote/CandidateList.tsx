import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { PromotionIntent } from '../../core/promotion-intent';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { CustomerLine } from './CustomerLine';
import { usePromote } from './promote-context';

interface CandidateListProps {
  readonly intent: PromotionIntent;
  readonly candidates: readonly ErpCustomerSummary[];
}

/** Customers that the lost create may have made; the user says which. */
export function CandidateList({ intent, candidates }: CandidateListProps) {
  const { t } = useUi();
  const model = usePromote();
  if (candidates.length === 0) return null;
  return (
    <section>
      <h2>{t('candidates_heading')}</h2>
      {candidates.map((customer) => (
        <div class="match" key={`${customer.recordKey}|${customer.number}`}>
          <div>
            <strong>
              <bdi>{customer.name}</bdi>
            </strong>
            <CustomerLine customer={customer} />
          </div>
          <GuardedButton
            label={t('this_is_it_of', { name: `${customer.number} ${customer.name}` })}
            onAct={() => void model.settle(intent, customer)}
          >
            {t('this_is_it')}
          </GuardedButton>
        </div>
      ))}
    </section>
  );
}
