import { AppError } from '../core/app-error';
import type { Clock } from '../core/clock';
import { hasHosts } from '../platform/permissions';
import { assertAllowed, type HostRules } from '../transport/host-rules';

/** A run of thousands of requests looks again as often as this. */
const REMEMBERED_MS = 10_000;

/**
 * The same for a run of many requests: a host that was granted a moment ago is taken for granted. A permission that is taken back
 * meanwhile loses the answers of a few.
 */
export function admitManyTimes(rules: HostRules, clock: Clock): (address: string) => Promise<void> {
  const admit = admitHosts(rules);
  const admittedAt = new Map<string, number>();
  return async (address) => {
    assertAllowed(address, rules);
    const { origin } = new URL(address);
    if (clock.now() - (admittedAt.get(origin) ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS) return;
    await admit(address);
    admittedAt.set(origin, clock.now());
  };
}

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
