import { EVERY_CUSTOMER } from '../../../core/import-criteria';
import { type ImportRow, type ImportRun, NOTHING_DONE } from '../../../core/import-run';
import { DEFAULT_IMPORT_SETTINGS } from '../../../core/import-settings';

/** A run that has just begun. */
export const importRun = (id: string, change: Partial<ImportRun> = {}): ImportRun => ({
  ...NOTHING_DONE,
  id,
  integrationId: 'int-1',
  integrationName: 'Northwind Ireland',
  erp: 'sage-intacct',
  company: 'NorthwindTest',
  crm: 'sage-crm',
  org: 'crm.example/crm',
  mode: 'sync',
  criteria: EVERY_CUSTOMER,
  only: null,
  decisions: {},
  settings: DEFAULT_IMPORT_SETTINGS,
  pageSize: 100,
  startedAt: 1,
  updatedAt: 1,
  ...change,
});

/** The row of the customer with this position; its record key is 1,000 more. */
export const importRow = (index: number, change: Partial<ImportRow> = {}): ImportRow => ({
  index,
  recordKey: String(1000 + index),
  number: `C-${index}`,
  name: `Harbour Tools ${index}`,
  outcome: 'inserted',
  accountId: String(5000 + index),
  notes: [],
  error: null,
  differences: [],
  proposals: [],
  ...change,
});
