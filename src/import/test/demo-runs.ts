import { EVERY_CUSTOMER } from '../../core/import-criteria';
import { type ImportRow, type ImportRun, NO_OUTCOMES, NOTHING_DONE } from '../../core/import-run';
import { DEFAULT_IMPORT_SETTINGS } from '../../core/import-settings';

/** The moment at which every fixture is looked at. */
export const FIXTURE_NOW = Date.UTC(2026, 10, 21, 12, 0, 0);

/** A sync of all customers, two thirds done. */
export const demoRun = (part: Partial<ImportRun> = {}): ImportRun => ({
  ...NOTHING_DONE,
  id: 'run-1',
  integrationId: 'north',
  integrationName: 'Northwind Ireland',
  erp: 'sage-intacct',
  company: 'NorthwindTest',
  crm: 'sage-crm',
  org: 'http://crm01/crm',
  mode: 'sync',
  criteria: EVERY_CUSTOMER,
  only: null,
  decisions: {},
  settings: DEFAULT_IMPORT_SETTINGS,
  phase: 'rows',
  indexed: 9_000,
  sourceCursor: '12480',
  pageSize: 500,
  total: 18_000,
  done: 12_480,
  counts: {
    ...NO_OUTCOMES,
    inserted: 1_204,
    updated: 3_310,
    unchanged: 7_950,
    proposed: 1,
    conflict: 12,
    failed: 3,
  },
  startedAt: FIXTURE_NOW - 60_000,
  updatedAt: FIXTURE_NOW,
  activeMs: 58_317,
  ...part,
});

const row = (part: Partial<ImportRow>): ImportRow => ({
  index: 0,
  recordKey: '41',
  number: 'C-00042',
  name: 'Harbour Tools Ltd',
  outcome: 'updated',
  accountId: '1041',
  notes: [],
  error: null,
  differences: [],
  proposals: [],
  ...part,
});

/** One row of each outcome that says something. */
export const demoRows: readonly ImportRow[] = [
  row({
    differences: [
      { target: 'address.addr_city', labelKey: 'demo_city', crm: 'Cork', erp: 'Galway', problem: null },
      { target: 'phone.Business', labelKey: 'demo_phone', crm: '', erp: '+353 91 555 0101', problem: null },
    ],
  }),
  row({
    index: 1,
    recordKey: '388',
    number: 'C-00107',
    name: 'Łódź Metal sp. z o.o.',
    outcome: 'conflict',
    notes: [{ labelKey: 'demo_record_differs', params: { here: '388', there: '371' } }],
  }),
  row({
    index: 2,
    recordKey: '902',
    number: 'C-00230',
    name: '北海道商事',
    outcome: 'failed',
    accountId: '',
    error: {
      code: 'CRM-VALIDATION',
      params: { message: 'Post code is missing' },
      raw: 'comp_x: 12',
      field: '',
    },
  }),
  row({
    index: 3,
    recordKey: '77',
    number: 'C-00301',
    name: 'Quay Street Bakery',
    outcome: 'proposed',
    accountId: '',
    proposals: [
      { id: '2001', name: 'Quay St. Bakery', reasons: ['import_same_domain'] },
      { id: '2002', name: 'Quay Street Bakery', reasons: ['import_same_name_post_code'] },
    ],
  }),
  row({
    index: 4,
    recordKey: '78',
    number: 'C-00302',
    name: 'Pier Nine',
    outcome: 'proposed',
    accountId: '',
    proposals: [{ id: '2003', name: 'Pier 9', reasons: ['import_same_tax_number'] }],
  }),
  row({
    index: 5,
    recordKey: '79',
    number: 'C-00303',
    name: 'Lee Mills',
    outcome: 'unchanged',
    accountId: '1079',
  }),
];

/** What the fixtures' keys say. */
export const DEMO_RUN_TEXTS = {
  demo_city: 'City',
  demo_phone: 'Phone',
  demo_record_differs: 'Customer ID is linked, record number differs ({here} here, {there} in Sage CRM).',
};
