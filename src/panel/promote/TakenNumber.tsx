import type { ErpCustomerSummary } from '../../core/erp-customer';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { LinkableCustomer } from './LinkableCustomer';

interface TakenNumberProps {
  /** Who has it; null where the ERP does not say. */
  readonly customer: ErpCustomerSummary | null;
  readonly onOther: () => void;
}

/** The choice that a taken number leaves: another number, or the customer that has it. */
export function TakenNumber({ customer, onOther }: TakenNumberProps) {
  const { t } = useUi();
  const other = <Button onClick={onOther}>{t('number_choose_other')}</Button>;
  if (!customer) return <p class="after-field">{other}</p>;
  return (
    <LinkableCustomer customer={customer} more={other}>
      {t('rival_reason')}
    </LinkableCustomer>
  );
}
