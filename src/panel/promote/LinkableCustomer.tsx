import type { ComponentChildren } from 'preact';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { CustomerLine } from './CustomerLine';
import { usePromote } from './promote-context';

interface LinkableCustomerProps {
  readonly customer: ErpCustomerSummary;
  /** Another way out, beside the link. */
  readonly more?: ComponentChildren;
  /** Found because the user asked for it: nothing to be warned of. */
  readonly calm?: boolean;
  /** Why it is shown. */
  readonly children?: ComponentChildren;
}

/** A customer that the account can be linked to instead of creating one. */
export function LinkableCustomer({ customer, more, calm, children }: LinkableCustomerProps) {
  const { t } = useUi();
  const model = usePromote();
  return (
    <div class={calm ? 'match calm' : 'match'}>
      <div>
        <strong>
          <bdi>{customer.name}</bdi>
        </strong>
        <CustomerLine customer={customer} />
        {children ? <div class="small">{children}</div> : null}
      </div>
      <GuardedButton
        label={t('link_instead_of', { name: `${customer.number} ${customer.name}` })}
        onAct={() => void model.link(customer)}
      >
        {t('link_instead')}
      </GuardedButton>
      {more}
    </div>
  );
}
