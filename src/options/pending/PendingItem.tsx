import type { PromotionIntent } from '../../core/promotion-intent';
import { ErrorCard } from '../../ui/ErrorCard';
import { ActionError } from '../ActionError';
import { Candidates } from './Candidates';
import { PendingButtons } from './PendingButtons';
import { PendingHead } from './PendingHead';
import { usePendingIntent } from './use-pending-intent';

interface PendingItemProps {
  readonly intent: PromotionIntent;
  /** The list has to be read again. */
  readonly onChanged: () => Promise<void>;
}

/** One waiting promotion: state, what it means, what can be done. */
export function PendingItem({ intent, onChanged }: PendingItemProps) {
  const { action, latest, candidates, settle, discard } = usePendingIntent(intent, onChanged);
  return (
    <section class="card block" aria-label={intent.accountName}>
      <PendingHead intent={intent} />
      {latest ? <ErrorCard tone="warn" error={latest} /> : null}
      <Candidates candidates={candidates} busy={action.busy} onPick={settle} />
      <ActionError error={action.error} />
      <PendingButtons
        state={intent.state}
        busy={action.busy}
        onSettle={() => settle(null)}
        onDiscard={discard}
      />
    </section>
  );
}
