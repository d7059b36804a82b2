import type { ComponentChildren } from 'preact';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { CustomerLine } from './CustomerLine';
import { usePromote } from './promote-context';

interface LinkableCustomerProps {
  readonly customer: ErpCustomerSummary;
  /** Why it is shown. */
  readonly children: ComponentChildren;
}

/** A customer that the account can be linked to instead of creating one. */
export function LinkableCustomer({ customer, children }: LinkableCustomerProps) {
  const { t } = useUi();
  const model = usePromote();
  return (
    <div class="match">
      <div>
        <strong>
          <bdi>{customer.name}</bdi>
        </strong>
        <CustomerLine customer={customer} />
        <div class="small">{children}</div>
      </div>
      <GuardedButton
        label={t('link_instead_of', { name: `${customer.number} ${customer.name}` })}
        onAct={() => void model.link(customer)}
      >
        {t('link_instead')}
      </GuardedButton>
    </div>
  );
}
