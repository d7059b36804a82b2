import type { CrmDescriptor } from './contract';
import { sageCrmDescriptor } from './sage-crm/descriptor';
import { salesforceDescriptor } from './salesforce/descriptor';

/** The CRMs, one line each. Light: nothing here reaches a connector or a page. */
export const CRM_DESCRIPTORS: readonly CrmDescriptor[] = [salesforceDescriptor, sageCrmDescriptor];

export const crmDescriptor = (id: string): CrmDescriptor | undefined =>
  CRM_DESCRIPTORS.find((crm) => crm.id === id);
