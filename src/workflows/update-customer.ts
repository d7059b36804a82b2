import { AppError } from '../core/app-error';
import type { ErpCustomerRef } from '../core/erp-customer';
import type { FieldChange, FieldDifference } from '../core/field-difference';
import type { ErpConnector, PlanInput } from '../erp/contract';

type Ledger = Pick<ErpConnector, 'readValues' | 'compare' | 'update'>;

/** Where the account and its customer do not agree now. */
export async function readDifferences(
  erp: Ledger,
  customer: ErpCustomerRef,
  input: PlanInput,
): Promise<readonly FieldDifference[]> {
  return erp.compare(input, await erp.readValues(customer));
}

/**
 * Writes the chosen values to the ERP and returns what differs afterwards. Only what the account says at this moment is
 * written: what was shown and has changed since is refused.
 * @throws AppError `PLAN-CHANGED` when the account says something else by now, `ERP-CHANGED` when the customer does
 */
export async function updateCustomer(
  erp: Ledger,
  customer: ErpCustomerRef,
  input: PlanInput,
  changes: readonly FieldChange[],
): Promise<readonly FieldDifference[]> {
  const differences = await readDifferences(erp, customer, input);
  for (const change of changes) assertCurrent(change, differences);
  await erp.update(customer, changes);
  return readDifferences(erp, customer, input);
}

function assertCurrent(change: FieldChange, differences: readonly FieldDifference[]): void {
  const now = differences.find((one) => one.target === change.target);
  if (now && now.erp !== change.from) throw new AppError('ERP-CHANGED', { field: change.target });
  if (!now || now.crm !== change.to || now.problem) throw new AppError('PLAN-CHANGED');
}
