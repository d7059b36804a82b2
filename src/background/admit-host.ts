import { AppError } from '../core/app-error';
import { hasHosts } from '../platform/permissions';
import { assertAllowed, type HostRules } from '../transport/host-rules';

/**
 * Whether a request may leave for the address. The user can take a host back at any time (in Firefox each of them, in
 * Chromium by site access): without it the request would leave all the same, as one from a foreign page, and its
 * answer would be lost. So it is asked about before.
 * @throws AppError `NET-HOST-REFUSED`, `NET-PLAIN-HTTP`, `PERMISSION-MISSING`
 */
export const admitHosts =
  (rules: HostRules) =>
  async (address: string): Promise<void> => {
    assertAllowed(address, rules);
    const { protocol, hostname } = new URL(address);
    if (await hasHosts([`${protocol}//${hostname}/*`])) return;
    throw new AppError('PERMISSION-MISSING', { params: { host: hostname } });
  };
