import { sageCrmTarget } from './customer-target.sage-crm';
import { salesforceTarget } from './customer-target.salesforce';
import type { TargetSubject } from './customer-target.subject';

/** The CRMs that customers can be imported into, one line each. */
export const TARGET_SUBJECTS: readonly TargetSubject[] = [sageCrmTarget, salesforceTarget];
