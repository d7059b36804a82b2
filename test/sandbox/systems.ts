import { createIntacct } from './intacct/intacct';
import { createSalesforce } from './salesforce/salesforce';
import type { SimulatedSystem } from './simulated-system';

/** Every simulated system, fresh. One line for each. */
export function createSystems(): SimulatedSystem[] {
  return [createIntacct(), createSalesforce()];
}
