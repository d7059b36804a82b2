import type { AppErrorJson } from '../../core/app-error';
import type { PromotionOutcome } from '../../core/panel-view';
import type { PromotionIntent } from '../../core/promotion-intent';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { usePanel } from '../panel-context';
import { SignIn } from '../SignIn';
import { CandidateList } from './CandidateList';
import { usePromote } from './promote-context';

/** An intent that waits: its state in a sentence, then what can be done about it. */
export function PendingCard({ outcome }: { readonly outcome: PromotionOutcome }) {
  const { t } = useUi();
  const { crmName } = usePanel();
  const model = usePromote();
  const { intent, candidates } = outcome;
  const uncertain = intent.state === 'sent' || intent.state === 'uncertain';
  const failure = model.state.failure.value;
  return (
    <>
      <section>
        <ErrorCard
          tone={intent.state === 'created' ? 'bad' : 'warn'}
          error={outcome.error ?? defaultError(intent)}
          title={t.named(`pending_${intent.state}_title`, { crm: crmName })}
        >
          <SignIn error={outcome.error} then={() => void model.settle(intent, null)} />
          <GuardedButton onAct={() => void model.settle(intent, null)}>
            {t(uncertain ? 'look_up_again' : 'try_again')}
          </GuardedButton>
        </ErrorCard>
      </section>
      {failure ? (
        <section>
          <ErrorCard error={failure}>
            <SignIn error={failure} then={() => void model.settle(intent, null)} />
          </ErrorCard>
        </section>
      ) : null}
      <CandidateList intent={intent} candidates={candidates} />
      <p class="muted small">{t.named(`pending_${intent.state}_kept`)}</p>
      <DiscardIntent intent={intent} />
    </>
  );
}

/** An intent that was interrupted (browser closed) carries no error of its own. */
function defaultError(intent: PromotionIntent): AppErrorJson {
  const lost = intent.state === 'sent' || intent.state === 'uncertain';
  return { code: lost ? 'PROMOTION-UNCERTAIN' : 'PROMOTION-PENDING', params: {}, raw: '', field: '' };
}

function DiscardIntent({ intent }: { intent: PromotionIntent }) {
  const { t } = useUi();
  const model = usePromote();
  // Nothing is undone where the link is written: the rest is left.
  const linked = intent.state === 'linked';
  return (
    <ConfirmInline
      label={t(linked ? 'leave_it' : 'discard')}
      look="ghost"
      question={t.named(`pending_${intent.state}_discard`)}
      confirm={(done) => (
        <GuardedButton
          look="danger"
          onAct={() => {
            done();
            void model.discard(intent);
          }}
        >
          {t(linked ? 'leave_it_confirm' : 'discard_confirm')}
        </GuardedButton>
      )}
    />
  );
}
