import { createIntacct } from './intacct/intacct';
import { createSage100 } from './sage-100/sage-100';
import { createSage300 } from './sage-300/sage-300';
import { createSageCrm } from './sage-crm/sage-crm';
import { createSalesforce } from './salesforce/salesforce';
import type { SimulatedSystem } from './simulated-system';

/** Every simulated system, fresh. One line for each. */
export function createSystems(): SimulatedSystem[] {
  return [createIntacct(), createSage100(), createSage300(), createSageCrm(), createSalesforce()];
}
