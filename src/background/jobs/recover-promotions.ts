import { settle } from '../../workflows/settle';
import { afterPromotion, showPending } from '../after-promotion';
import { portsOfIntent } from '../handlers/pending';
import type { Services } from '../services';

/**
 * Comes back to every open intent after the worker, the browser or the network died: looks lost creates up, writes
 * missing links. An intent that is being worked on right now is waited for and then found closed.
 */
export async function recoverPromotions(services: Services): Promise<void> {
  for (const intent of await services.journal.open()) {
    try {
      const outcome = await settle(await portsOfIntent(services, intent.id), intent.id);
      await afterPromotion(services, outcome, null);
    } catch {
      // Signed out, offline, vault locked: it stays open and visible, and the alarm comes back to it.
    }
  }
  await showPending(services);
}
