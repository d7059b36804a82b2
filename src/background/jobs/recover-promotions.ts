import type { PromotionIntent } from '../../core/promotion-intent';
import { settle } from '../../workflows/settle';
import { afterPromotion, showPending } from '../after-promotion';
import { portsOfIntent } from '../promotion-ports';
import type { Services } from '../services';

/** What waits for a person is looked at again at least this often. */
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Comes back to open intents after the worker, the browser or the network died: looks lost creates up, writes missing
 * links. An intent that is being worked on right now is waited for and then found closed.
 */
export async function recoverPromotions(
  services: Services,
  wanted: (intent: PromotionIntent, now: number) => boolean = () => true,
): Promise<void> {
  const unattended = withoutUse(services);
  for (const intent of await services.journal.open()) {
    if (!wanted(intent, services.clock.now())) continue;
    try {
      const outcome = await settle(await portsOfIntent(unattended, intent.id), intent.id);
      // Trying again changes nothing that a page or the launcher shows, unless it gets further.
      if (outcome.intent.state !== intent.state) await afterPromotion(services, outcome);
    } catch {
      // Signed out, offline, vault locked: it stays open and visible, and the alarm comes back to it.
    }
  }
  await showPending(services);
}

/** The alarm ticks every minute; what could not be settled is tried after 1, 2, 4 ... minutes, then every 15. */
export function isDue(intent: PromotionIntent, now: number): boolean {
  const spent = intent.updatedAt - intent.createdAt;
  return now - intent.updatedAt >= Math.min(spent, LONGEST_WAIT_MS);
}

/** Nobody sits before it: this must not keep the vault unlocked beyond its idle time. */
const withoutUse = (services: Services): Services => ({
  ...services,
  vault: { ...services.vault, read: services.vault.peek },
});
