import type { AppErrorJson } from '../../core/app-error';
import type { ErpCustomerDetails } from '../../core/erp-customer';
import type { ErrorCode } from '../../core/error-catalogue';
import type { Part } from '../../core/result';
import type { Text } from '../../ui/text';

/** Not a failure: the ERP, or this installation of it, does not give it until somebody sets it up otherwise. */
const NOT_GIVEN: readonly ErrorCode[] = [
  'ERP-NEEDS-SDATA',
  'ERP-NOT-OFFERED',
  'ERP-MODULE',
  'ERP-FEATURE-ABSENT',
  'ERP-INTERFACE',
];

export const isNotGiven = (error: AppErrorJson): boolean => NOT_GIVEN.some((code) => code === error.code);

/** Parts that are missing for one and the same reason. */
export interface MissingParts {
  readonly names: readonly string[];
  readonly error: AppErrorJson;
}

/** Everything that this installation does not give, each reason once. */
export function partsNotGiven(
  details: ErpCustomerDetails,
  salesInvoices: string,
  t: Text,
): readonly MissingParts[] {
  const parts: readonly (readonly [string, Part<unknown> | null])[] = [
    [t('figures'), details.figures],
    [t('aging'), details.aging],
    [t('open_invoices'), details.invoices],
    [salesInvoices, details.salesInvoices],
    [t('tab_orders'), details.orders],
    [t('tab_payments'), details.payments],
    [t('ship_to_locations'), details.shipTo],
    [t('contacts'), details.contacts],
  ];
  const lost = parts.flatMap(([name, part]) =>
    part && !part.ok && isNotGiven(part.error) ? [{ names: [name], error: part.error }] : [],
  );
  return byReason(lost);
}

function byReason(lost: readonly MissingParts[]): readonly MissingParts[] {
  const reasons = new Map<string, MissingParts>();
  for (const { names, error } of lost) {
    const reason = `${error.code} ${JSON.stringify(error.params)}`;
    const same = reasons.get(reason);
    reasons.set(reason, { names: [...(same?.names ?? []), ...names], error });
  }
  return [...reasons.values()];
}
