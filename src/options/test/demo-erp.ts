import type { ErpDescriptor, FormField } from '../../erp/contract';

const pick = { kind: 'pick', required: false, emptyKey: '', more: false } as const;
const none = { list: '', required: false, emptyKey: '', more: true } as const;

const FORM_FIELDS: readonly FormField[] = [
  { key: 'number', labelKey: 'demo_number', kind: 'number', ...none },
  { key: 'terms', labelKey: 'demo_terms', list: 'terms', ...pick },
  { key: 'taxGroup', labelKey: 'demo_tax_group', list: 'taxGroups', ...pick },
  { key: 'salesperson', labelKey: 'demo_salesperson', list: 'salespersons', ...pick },
  { key: 'region', labelKey: 'demo_region', list: 'regions', ...pick, onlyIfSeveral: true },
  { key: 'remark', labelKey: 'demo_remark', kind: 'text', ...none },
  { key: 'contact', labelKey: 'demo_contact', kind: 'contact', ...none },
  { key: 'addresses', labelKey: 'demo_addresses', kind: 'addresses', ...none },
];

/** An ERP that exists in tests only: it always runs on the same hosts, unless its connection names a server. */
export const demoErp: ErpDescriptor = {
  id: 'demo',
  name: 'Demo Ledger',
  hosts: ['https://*.ledger.example/*'],
  connectionFields: [
    { key: 'companyId', labelKey: 'demo_company', hintKey: '', kind: 'text', required: true },
    { key: 'password', labelKey: 'demo_password', hintKey: '', kind: 'secret', required: true },
    { key: 'server', labelKey: 'demo_server', hintKey: '', kind: 'address', required: false },
    {
      key: 'variant',
      labelKey: 'demo_variant',
      hintKey: '',
      kind: 'choice',
      required: true,
      initial: 'old',
      choices: [
        { value: 'old', labelKey: 'demo_variant_old' },
        { value: 'new', labelKey: 'demo_variant_new' },
      ],
    },
    { key: 'test', labelKey: 'demo_test', hintKey: '', kind: 'switch', required: false },
    {
      key: 'rule',
      labelKey: 'demo_rule',
      hintKey: '',
      kind: 'text',
      required: false,
      more: true,
      check: (value) => (value.includes('#') ? '' : 'demo_rule_wrong'),
      example: (value) => value.replace('#', '0001'),
    },
  ],
  formFields: FORM_FIELDS,
  numberField: 'number',
  salespersonField: 'salesperson',
  pickLists: [
    { id: 'terms', labelKey: 'demo_terms', typed: true },
    { id: 'taxGroups', labelKey: 'demo_tax_group', typed: false },
    { id: 'salespersons', labelKey: 'demo_salesperson', typed: true },
    { id: 'regions', labelKey: 'demo_region', typed: false },
  ],
  mappingTargets: [
    { key: 'NAME', labelKey: 'demo_name', defaultSource: 'account.name', maxLength: 100, required: true },
    { key: 'PHONE', labelKey: 'demo_phone', defaultSource: 'account.phone', maxLength: 30, required: false },
  ],
  details: { salesInvoicesLabelKey: '', orderByNumber: false },
  source: null,
  originsOf: ({ server = '' }) => (URL.canParse(server) ? [new URL(server).origin] : []),
  warningsOf: ({ companyId = '' }): Readonly<Record<string, string>> =>
    companyId.toUpperCase() === 'SAMPLE' ? { companyId: 'demo_sample_warning' } : {},
  companyOf: (connection) => connection.companyId ?? '',
  summaryOf: (connection) => connection.companyId ?? '',
};

/** What the demo ERP's keys say. */
export const DEMO_TEXTS = {
  demo_company: 'Company ID',
  demo_password: 'Password',
  demo_server: 'Server address',
  demo_variant: 'Edition',
  demo_variant_old: 'Before 2020',
  demo_variant_new: 'From 2020',
  demo_test: 'Test company',
  demo_rule: 'Number rule',
  demo_rule_wrong: 'The rule needs a counter.',
  demo_sample_warning: 'The sample company is emptied every night.',
  demo_number: 'Customer No',
  demo_terms: 'Terms',
  demo_tax_group: 'Tax group',
  demo_salesperson: 'Salesperson',
  demo_region: 'Region',
  demo_remark: 'Remark',
  demo_contact: 'Contact',
  demo_addresses: 'Addresses',
  demo_name: 'Name',
  demo_phone: 'Phone',
  demo_reached: 'Reached {host}',
};
