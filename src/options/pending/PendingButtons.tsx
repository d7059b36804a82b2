import type { PromotionIntent } from '../../core/promotion-intent';
import { Button } from '../../ui/Button';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';

interface PendingButtonsProps {
  readonly state: PromotionIntent['state'];
  readonly busy: boolean;
  readonly onSettle: () => void;
  readonly onDiscard: () => void;
}

/** Looks up what may have been created, or tries again; or discards, after asking once. */
export function PendingButtons({ state, busy, onSettle, onDiscard }: PendingButtonsProps) {
  const { t } = useUi();
  const uncertain = state === 'sent' || state === 'uncertain';
  // Nothing is undone where the link is written: the rest is left.
  const linked = state === 'linked';
  return (
    <div class="actions block">
      <Button look="primary" disabled={busy} onClick={onSettle}>
        {t(uncertain ? 'pending_look_up' : 'try_again')}
      </Button>
      <ConfirmInline
        label={t(linked ? 'leave_it' : 'discard')}
        look="ghost"
        question={t.named(`pending_${state}_discard`)}
        confirm={() => (
          <Button look="danger" disabled={busy} onClick={onDiscard}>
            {t(linked ? 'leave_it_confirm' : 'discard_confirm')}
          </Button>
        )}
      />
    </div>
  );
}
