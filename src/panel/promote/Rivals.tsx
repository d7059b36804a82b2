import type { ErpCustomerSummary } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';
import { LinkableCustomer } from './LinkableCustomer';

/** The customer that has the number already, to be linked instead. */
export function Rivals({ customers }: { readonly customers: readonly ErpCustomerSummary[] }) {
  const { t } = useUi();
  return (
    <>
      {customers.map((customer) => (
        <LinkableCustomer key={customer.number} customer={customer}>
          {t('rival_reason')}
        </LinkableCustomer>
      ))}
    </>
  );
}
