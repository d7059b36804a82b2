import type { ErpDescriptor, FormField } from '../../erp/contract';

const pick = (key: string, list: string, required = false): FormField => ({
  key,
  labelKey: `demo_${key}`,
  kind: 'pick',
  list,
  required,
  emptyKey: '',
  more: false,
});

/** An ERP that exists in tests only. */
export const demoErp: ErpDescriptor = {
  id: 'demo',
  name: 'Demo Ledger',
  hosts: ['https://*.ledger.example/*'],
  connectionFields: [
    { key: 'companyId', labelKey: 'demo_companyId', hintKey: '', kind: 'text', required: true },
    { key: 'userId', labelKey: 'demo_userId', hintKey: '', kind: 'text', required: true },
    { key: 'password', labelKey: 'demo_password', hintKey: '', kind: 'secret', required: true },
    { key: 'entityId', labelKey: 'demo_entityId', hintKey: '', kind: 'text', required: false },
  ],
  formFields: [
    {
      key: 'customerId',
      labelKey: 'demo_customerId',
      kind: 'number',
      list: '',
      required: false,
      emptyKey: 'demo_automatic',
      more: false,
    },
    pick('customerType', 'types'),
    pick('terms', 'terms'),
    pick('taxGroup', 'taxGroups', true),
    {
      key: 'primaryContact',
      labelKey: 'demo_primaryContact',
      kind: 'contact',
      list: '',
      required: false,
      emptyKey: '',
      more: false,
    },
    {
      key: 'memo',
      labelKey: 'demo_memo',
      kind: 'text',
      list: '',
      required: false,
      emptyKey: '',
      more: true,
    },
  ],
  numberField: 'customerId',
  salespersonField: '',
  pickLists: [
    { id: 'types', labelKey: 'demo_customerType', typed: false },
    { id: 'terms', labelKey: 'demo_terms', typed: true },
    { id: 'taxGroups', labelKey: 'demo_taxGroup', typed: false },
  ],
  mappingTargets: [
    { key: 'NAME', labelKey: 'demo_name', defaultSource: 'account.name', maxLength: 100, required: true },
    { key: 'PHONE', labelKey: 'demo_phone', defaultSource: 'account.phone', maxLength: 30, required: false },
  ],
  details: { salesInvoicesLabelKey: '', orderByNumber: false },
  source: null,
  originsOf: () => [],
  warningsOf: () => ({}),
  companyOf: (connection) => connection.companyId ?? '',
  summaryOf: (connection) => [connection.companyId, connection.entityId].filter(Boolean).join(' · entity '),
};

/** Texts that such an ERP would bring in its own locale file. */
export const demoTexts: Readonly<Record<string, string>> = {
  demo_companyId: 'Company ID',
  demo_userId: 'User ID',
  demo_password: 'Password',
  demo_entityId: 'Entity ID',
  demo_customerId: 'Customer ID',
  demo_customerType: 'Customer type',
  demo_terms: 'Terms',
  demo_taxGroup: 'Tax group',
  demo_primaryContact: 'Primary contact',
  demo_memo: 'Memo',
  demo_automatic: 'Automatic',
  demo_name: 'Name',
  demo_phone: 'Phone',
  demo_billTo: 'Bill-to',
  demo_country: 'Country',
  demo_salesRep: 'Sales rep',
  demo_signed_in: 'Signed in to {company}',
  demo_orders: 'May read orders',
};
