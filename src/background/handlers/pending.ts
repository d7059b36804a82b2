import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { discard, settle } from '../../workflows/settle';
import { afterPromotion } from '../after-promotion';
import { portsOfIntent } from '../promotion-ports';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `pending.${string}`>;

/** What is still open, seen from the options page. */
export function pendingHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'pending.list': async () => ({ intents: await services.journal.open() }),
    'pending.settle': ({ intentId, customer }) =>
      withHeartbeat(async () => {
        const ports = await portsOfIntent(services, intentId);
        return afterPromotion(services, await settle(ports, intentId, customer));
      }),
    'pending.discard': ({ intentId }) =>
      withHeartbeat(async () => {
        const ports = await portsOfIntent(services, intentId);
        await afterPromotion(services, await discard(ports, intentId));
        return null;
      }),
  };
}
