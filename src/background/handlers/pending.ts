import { AppError } from '../../core/app-error';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import type { PromotionPorts } from '../../workflows/promotion-ports';
import { discard, settle } from '../../workflows/settle';
import { afterPromotion } from '../after-promotion';
import { connectionOf, integrationOf } from '../connectors';
import { promotionPorts } from '../promotion-ports';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `pending.${string}`>;

/** What is still open, seen from the options page. */
export function pendingHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'pending.list': async () => ({ intents: await services.journal.open() }),
    'pending.settle': ({ intentId, customer }) =>
      withHeartbeat(async () => {
        const ports = await portsOfIntent(services, intentId);
        return afterPromotion(services, await settle(ports, intentId, customer), null);
      }),
    'pending.discard': ({ intentId }) =>
      withHeartbeat(async () => {
        await afterPromotion(
          services,
          await discard(await portsOfIntent(services, intentId), intentId),
          null,
        );
        return null;
      }),
  };
}

/** Ports for whatever an intent needs. @throws AppError `INTEGRATION-MISSING`, `CRM-NOT-CONNECTED` */
export async function portsOfIntent(services: Services, intentId: string): Promise<PromotionPorts> {
  const intent = await services.journal.get(intentId);
  if (!intent) throw new AppError('RECORD-UNKNOWN');
  const settings = await services.settings.read();
  const connection = connectionOf(settings, intent.record.org);
  return promotionPorts(services, connection, integrationOf(settings, intent.integrationId));
}
