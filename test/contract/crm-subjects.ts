import { sageCrmSubject } from './crm-connector.sage-crm';
import { salesforceSubject } from './crm-connector.salesforce';
import type { CrmSubject } from './crm-connector.subject';

/** The CRMs that the suite is run on, one line each. */
export const CRM_SUBJECTS: readonly CrmSubject[] = [salesforceSubject, sageCrmSubject];
