import type { ErpCustomerSummary } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { CustomerLine } from './MatchList';
import { usePromote } from './promote-context';

/** The customer that has the number already, to be linked instead. */
export function Rivals({ customers }: { readonly customers: readonly ErpCustomerSummary[] }) {
  const { t } = useUi();
  const model = usePromote();
  return (
    <>
      {customers.map((customer) => (
        <div class="match" key={customer.number}>
          <div>
            <strong>{customer.name}</strong>
            <CustomerLine customer={customer} />
            <div class="small">{t('rival_reason')}</div>
          </div>
          <GuardedButton
            label={t('link_instead_of', { name: `${customer.number} ${customer.name}` })}
            onAct={() => void model.link(customer)}
          >
            {t('link_instead')}
          </GuardedButton>
        </div>
      ))}
    </>
  );
}
