import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { ErpCustomerRef, ErpCustomerSummary } from '../../core/erp-customer';
import { isOpen, type PromotionIntent } from '../../core/promotion-intent';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';

interface PendingHandling {
  readonly action: Action;
  /** Why the promotion still waits, as of the latest try. */
  readonly latest: AppErrorJson | null;
  /** Customers that the latest try found and that may be the one. */
  readonly candidates: readonly ErpCustomerSummary[];
  /** Looks up or tries again; with a customer, takes that one. */
  settle(customer: ErpCustomerRef | null): void;
  discard(): void;
}

/** What can be done with a waiting promotion. `onChanged` is called when the list has to be read again. */
export function usePendingIntent(intent: PromotionIntent, onChanged: () => Promise<void>): PendingHandling {
  const { ask } = useOptions();
  const action = useAction();
  const [latest, setLatest] = useState<AppErrorJson | null>(intent.error);
  const [candidates, setCandidates] = useState<readonly ErpCustomerSummary[]>([]);
  const settle = (customer: ErpCustomerRef | null) =>
    void action.run(async () => {
      const outcome = await ask('pending.settle', { intentId: intent.id, customer });
      setLatest(outcome.error);
      setCandidates(outcome.candidates);
      if (!isOpen(outcome.intent) || outcome.intent.state !== intent.state) await onChanged();
    });
  const discard = () =>
    void action.run(async () => {
      await ask('pending.discard', { intentId: intent.id });
      await onChanged();
    });
  return { action, latest, candidates, settle, discard };
}
