import type { AppErrorJson } from '../../core/app-error';
import type { ImportOutcome, ImportRow, RowNote } from '../../core/import-run';
import type { SourceCustomer } from '../../core/source-customer';

type Named = Pick<SourceCustomer, 'recordKey' | 'number' | 'name'>;

/** A row whose place in the run is not known yet. */
export function importRow(customer: Named, outcome: ImportOutcome, more: Partial<ImportRow> = {}): ImportRow {
  return {
    index: 0,
    recordKey: customer.recordKey,
    number: customer.number,
    name: customer.name,
    outcome,
    accountId: '',
    notes: [],
    error: null,
    differences: [],
    proposals: [],
    ...more,
  };
}

export const failedRow = (
  customer: Named,
  error: AppErrorJson,
  accountId = '',
  notes: readonly RowNote[] = [],
): ImportRow => importRow(customer, 'failed', { error, accountId, notes });
