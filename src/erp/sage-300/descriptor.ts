import type { ErpDescriptor } from '../contract';
import { CONNECTION_FIELDS } from './connection-fields';
import { originsOf } from './connection-settings';
import { FORM_FIELDS, NUMBER_FIELD, PICKS, SALESPERSON_FIELD } from './form-fields';
import { MAPPING_TARGETS } from './targets';

const companyOf = ({ companyId = '' }: Readonly<Record<string, string>>): string =>
  companyId.trim().toUpperCase();

/** The Web API bars ADMIN on a default installation. */
const warningsOf: ErpDescriptor['warningsOf'] = ({ userId = '' }): Readonly<Record<string, string>> =>
  userId.trim().toUpperCase() === 'ADMIN' ? { userId: 'sage300_warning_admin' } : {};

/** Sage 300, spoken to over its Web API. */
export const sage300Descriptor: ErpDescriptor = {
  id: 'sage-300',
  name: 'Sage 300',
  hosts: [],
  connectionFields: CONNECTION_FIELDS,
  formFields: FORM_FIELDS,
  numberField: NUMBER_FIELD,
  salespersonField: SALESPERSON_FIELD,
  pickLists: Object.values(PICKS).map(({ list }) => ({
    id: list,
    labelKey: `sage300_list_${list}`,
    typed: false,
  })),
  mappingTargets: MAPPING_TARGETS,
  details: { salesInvoicesLabelKey: 'sage300_sales_invoices', orderByNumber: false },
  source: {
    titleKey: 'sage_300_import_title',
    companyLabelKey: 'sage_300_import_company',
    largestPage: 500,
    smallestPage: 20,
  },
  originsOf,
  warningsOf,
  companyOf,
  summaryOf: (connection) => {
    const [origin = ''] = originsOf(connection);
    return [companyOf(connection), origin && new URL(origin).host].filter(Boolean).join(' · ');
  },
};
