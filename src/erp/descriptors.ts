import type { ErpDescriptor } from './contract';
import { sageIntacctDescriptor } from './sage-intacct/descriptor';

/** The ERPs, one line each. Light: nothing here reaches a connector. */
export const ERP_DESCRIPTORS: readonly ErpDescriptor[] = [sageIntacctDescriptor];

export const erpDescriptor = (id: string): ErpDescriptor | undefined =>
  ERP_DESCRIPTORS.find((erp) => erp.id === id);
