import type { CrmConnectorFactory } from './contract';
import { createSageCrmConnector } from './sage-crm/connector';
import { createSalesforceConnector } from './salesforce/connector';

/** Connectors by CRM id, one line each. Only the background reads this. */
export const CRM_CONNECTORS: Readonly<Record<string, CrmConnectorFactory>> = {
  salesforce: createSalesforceConnector,
  'sage-crm': createSageCrmConnector,
};
