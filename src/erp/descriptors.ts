import type { ErpDescriptor } from './contract';
import { sage100Descriptor } from './sage-100/descriptor';
import { sage300Descriptor } from './sage-300/descriptor';
import { sageIntacctDescriptor } from './sage-intacct/descriptor';

/** The ERPs, one line each; a new integration starts with the first. Light: nothing here reaches a connector. */
export const ERP_DESCRIPTORS: readonly ErpDescriptor[] = [
  sageIntacctDescriptor,
  sage300Descriptor,
  sage100Descriptor,
];

export const erpDescriptor = (id: string): ErpDescriptor | undefined =>
  ERP_DESCRIPTORS.find((erp) => erp.id === id);
