import type { ErpDescriptor } from '../contract';
import { CONNECTION_FIELDS } from './connection-fields';
import { FORM_FIELDS, NUMBER_FIELD } from './form-fields';
import { INTACCT_HOSTS } from './hosts';
import { MAPPING_TARGETS } from './targets';

const LISTS = [
  'customerTypes',
  'terms',
  'taxGroups',
  'territories',
  'salesReps',
  'entities',
  'currencies',
  'shipMethods',
] as const;

export type IntacctListId = (typeof LISTS)[number];

/** Sage Intacct, spoken to over its XML gateway. */
export const sageIntacctDescriptor: ErpDescriptor = {
  id: 'sage-intacct',
  name: 'Sage Intacct',
  hosts: INTACCT_HOSTS,
  connectionFields: CONNECTION_FIELDS,
  formFields: FORM_FIELDS,
  numberField: NUMBER_FIELD,
  salespersonField: 'salesRep',
  pickLists: LISTS.map((id) => ({ id, labelKey: `intacct_list_${id}`, typed: false })),
  mappingTargets: MAPPING_TARGETS,
  details: { salesInvoicesLabelKey: '', orderByNumber: false },
  source: {
    titleKey: 'sage_intacct_import_title',
    companyLabelKey: 'sage_intacct_import_company',
    largestPage: 2000,
    smallestPage: 50,
  },
  originsOf: () => [],
  warningsOf: () => ({}),
  companyOf: (connection) => (connection.companyId ?? '').trim(),
  summaryOf: (connection) => {
    const entity = (connection.entityId ?? '').trim();
    const company = (connection.companyId ?? '').trim();
    return entity === '' ? company : `${company} · entity ${entity}`;
  },
};
