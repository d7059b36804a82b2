import { CRM_DESCRIPTORS } from '../crm/descriptors';
import { ERP_DESCRIPTORS } from '../erp/descriptors';
import type { HostRules } from '../transport/host-rules';

/** Hosts that this extension talks to at all: those of the CRMs and ERPs it knows. */
export function hostRules(): HostRules {
  return {
    patterns: [
      ...CRM_DESCRIPTORS.flatMap((crm) => crm.apiHosts),
      ...ERP_DESCRIPTORS.flatMap((erp) => erp.hosts),
    ],
    origins: [],
  };
}
