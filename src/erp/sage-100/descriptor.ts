import type { ErpDescriptor } from '../contract';
import { type Connection, companyOf, webAddress } from './connection';
import { CONNECTION_FIELDS } from './connection-fields';
import { FORM_FIELDS, NUMBER_FIELD, SAGE_100_LISTS, SALESPERSON_FIELD } from './form-fields';
import { MAPPING_TARGETS } from './targets';

/** Sage 100, spoken to over its eBusiness Web Services and, where it is there, its SData provider. */
export const sage100Descriptor: ErpDescriptor = {
  id: 'sage-100',
  name: 'Sage 100',
  hosts: [],
  connectionFields: CONNECTION_FIELDS,
  formFields: FORM_FIELDS,
  numberField: NUMBER_FIELD,
  salespersonField: SALESPERSON_FIELD,
  pickLists: SAGE_100_LISTS.map((id) => ({
    id,
    labelKey: `sage100_list_${id}`,
    typed: id !== 'postCodes',
  })),
  mappingTargets: MAPPING_TARGETS,
  details: { salesInvoicesLabelKey: 'sage100_invoice_history', orderByNumber: true },
  source: null,
  originsOf: (connection) => {
    const addresses = [connection.serviceAddress, connection.sdataAddress].map((text) => webAddress(text));
    return [...new Set(addresses.flatMap((url) => (url ? [url.origin] : [])))];
  },
  warningsOf,
  companyOf,
  summaryOf: (connection) => {
    const host = webAddress(connection.serviceAddress)?.host ?? '';
    return [companyOf(connection), host].filter(Boolean).join(' · ');
  },
};

/** A company has three characters, and the service has a path of its own below the server. */
function warningsOf(connection: Connection): Readonly<Record<string, string>> {
  const company = companyOf(connection);
  const path = webAddress(connection.serviceAddress)?.pathname;
  return {
    ...(company === '' || /^[A-Z0-9]{3}$/.test(company) ? {} : { companyId: 'sage100_warning_company' }),
    ...(path === '/' ? { serviceAddress: 'sage100_warning_path' } : {}),
  };
}
