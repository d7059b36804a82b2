import { sage100SdataSubject, sage100Subject } from './erp-connector.sage-100';
import { sage300Subject } from './erp-connector.sage-300';
import { sageIntacctSubject } from './erp-connector.sage-intacct';
import type { ErpSubject } from './erp-connector.subject';

/** The ERPs that the suite is run on, one line each. */
export const ERP_SUBJECTS: readonly ErpSubject[] = [
  sage100Subject,
  sage100SdataSubject,
  sage300Subject,
  sageIntacctSubject,
];
