import { AppError } from '../core/app-error';
import { CRM_DESCRIPTORS } from '../crm/descriptors';
import { ERP_DESCRIPTORS } from '../erp/descriptors';
import { hasHosts } from '../platform/permissions';
import { assertAllowed, type HostRules } from '../transport/host-rules';

/** Hosts that this extension talks to at all: those of the CRMs and ERPs it knows. */
const RULES: HostRules = {
  patterns: [
    ...CRM_DESCRIPTORS.flatMap((crm) => crm.apiHosts),
    ...ERP_DESCRIPTORS.flatMap((erp) => erp.hosts),
  ],
  origins: [],
};

/**
 * Whether a request may leave for the address. The user can take a host back at any time (in Firefox each of them, in
 * Chromium by site access): without it the request would leave all the same, as one from a foreign page, and its
 * answer would be lost. So it is asked about before.
 * @throws AppError `NET-HOST-REFUSED`, `PERMISSION-MISSING`
 */
export async function admitHost(address: string): Promise<void> {
  assertAllowed(address, RULES);
  const { protocol, hostname } = new URL(address);
  if (await hasHosts([`${protocol}//${hostname}/*`])) return;
  throw new AppError('PERMISSION-MISSING', { params: { host: hostname } });
}
