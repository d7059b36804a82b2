import type { CrmRecordRef } from '../../core/crm-account';
import type { CrmDescriptor } from '../contract';
import { companyOf } from './company-of';
import { installOf, siteOf, toSite } from './install';
import { isAdministration, readPageAddress, toRecordId } from './page-address';

export const SAGE_CRM = 'sage-crm';

/** Wherever its customers run it: no host is known beforehand. */
export const sageCrmDescriptor: CrmDescriptor = {
  id: SAGE_CRM,
  name: 'Sage CRM',
  pageHosts: [],
  apiHosts: [],
  linkFields: {
    customerNo: 'comp_erpcustomerno',
    integrationKey: 'comp_erpintegrationkey',
    externalUid: 'comp_erpexternaluid',
  },
  recordOf,
  siteOf,
  sessionOf: (url) => (installOf(url) ? sessionIn(url) : ''),
  fieldsByHandKey: 'sagecrm_fields_by_hand',
  otherLinks: true,
  administers: (url) => installOf(url) !== null && isAdministration(url),
  importsAs: 'service-user',
};

/** What the page itself says comes before its address: addresses outlive the record that they were made for. */
function recordOf(url: URL, claimed: string): CrmRecordRef | null {
  const install = installOf(url);
  const id = install ? toRecordId(claimed) || companyOf(url) : '';
  return install && id !== '' ? { crm: SAGE_CRM, org: toSite(install).org, id } : null;
}

/** Digits only; anything else in its place must not become part of a request. */
const sessionIn = (url: URL): string => /^\d{6,20}$/.exec(readPageAddress(url).text('sid'))?.[0] ?? '';
