import type { Clock } from '../core/clock';
import type { PromotionStep } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import type { CrmConnector } from '../crm/contract';
import type { ErpConnector } from '../erp/contract';
import type { Journal } from '../storage/journal';

/** The part of an ERP connector that creates and finds customers. */
export type CustomerLedger = Pick<
  ErpConnector,
  | 'descriptor'
  | 'assignNumber'
  | 'numberOf'
  | 'create'
  | 'traceCreate'
  | 'read'
  | 'hasCompanions'
  | 'writeCompanions'
>;

/** What the promotion workflows need; bound to one organisation and one integration. */
export interface PromotionPorts {
  readonly crm: CrmConnector;
  readonly erp: CustomerLedger;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Runs alone among all contexts of the extension that use the same name. */
  exclusive<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** The ERP company, for the External UID. */
  readonly company: string;
  /** Told of every step as it happens. */
  onSteps(steps: readonly PromotionStep[]): void;
}

/** Writes the next state of an intent and returns it. */
export async function advance(
  ports: Pick<PromotionPorts, 'journal' | 'clock'>,
  intent: PromotionIntent,
  change: Partial<PromotionIntent>,
): Promise<PromotionIntent> {
  const next: PromotionIntent = { ...intent, ...change, updatedAt: ports.clock.now() };
  await ports.journal.save(next);
  return next;
}
