import type { CrmRecordRef } from '../../core/crm-account';
import type { CrmDescriptor } from '../contract';
import { apiHostOfPage, apiOriginOf } from './hosts';
import { placeOf } from './place';
import { toAccountId } from './record-id';

export const SALESFORCE = 'salesforce';

export const salesforceDescriptor: CrmDescriptor = {
  id: SALESFORCE,
  name: 'Salesforce',
  pageHosts: ['https://*.lightning.force.com/*'],
  apiHosts: ['https://*.my.salesforce.com/*'],
  linkFields: {
    customerNo: 'ERP_Customer_No__c',
    integrationKey: 'ERP_Integration_Key__c',
    externalUid: 'ERP_External_UID__c',
  },
  recordOf,
  sessionOf: null,
  fieldsByHandKey: '',
  otherLinks: false,
  importsAs: 'signed-in',
  accountUrl: (address, accountId) => `${address}/${encodeURIComponent(accountId)}`,
  siteOf: (typed) => {
    const address = apiOriginOf(typed);
    return address === null ? null : { org: new URL(address).host, address };
  },
};

/** The account that a Lightning address shows or edits; the organisation is named by its API host. */
function recordOf(url: URL): CrmRecordRef | null {
  const org = url.protocol === 'https:' ? apiHostOfPage(url.hostname) : null;
  const place = placeOf(url);
  if (org === null || place.kind !== 'record') return null;
  const id = toAccountId(place.id);
  return id === null ? null : { crm: SALESFORCE, org, id };
}
