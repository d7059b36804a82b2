import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { ErpCustomerRef, ErpCustomerSummary } from '../../core/erp-customer';
import { isOpen, type PromotionIntent } from '../../core/promotion-intent';
import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';

interface PendingItemProps {
  readonly intent: PromotionIntent;
  /** The list has to be read again. */
  readonly onChanged: () => Promise<void>;
}

/** One waiting promotion: state, what it means, what can be done. */
export function PendingItem({ intent, onChanged }: PendingItemProps) {
  const { t } = useUi();
  const { ask, settings, crms } = useOptions();
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
  const uncertain = intent.state === 'sent' || intent.state === 'uncertain';
  const integration = settings.integrations.find((known) => known.id === intent.integrationId);
  const crm = crms.find((known) => known.id === intent.record.crm)?.name ?? intent.record.crm;
  return (
    <section class="card block" aria-label={intent.accountName}>
      <div class="row">
        <h2>{intent.accountName}</h2>
        <Chip tone={intent.state === 'created' ? 'bad' : 'warn'}>{t(`intent_${intent.state}`)}</Chip>
      </div>
      <p class="muted small">
        {[integration?.name, intent.customerNo, intent.record.org].filter(Boolean).join(' · ')} ·{' '}
        <Age since={intent.createdAt} />
      </p>
      <p class="lead">
        {t.named(`pending_${intent.state}_title`, { crm })} {t.named(`pending_${intent.state}_kept`)}
      </p>
      {latest ? <ErrorCard tone="warn" error={latest} /> : null}
      <Candidates candidates={candidates} busy={action.busy} onPick={settle} />
      <ActionError error={action.error} />
      <div class="actions block">
        <Button look="primary" disabled={action.busy} onClick={() => settle(null)}>
          {t(uncertain ? 'pending_look_up' : 'try_again')}
        </Button>
        <ConfirmInline
          label={t('discard')}
          look="ghost"
          question={t.named(`pending_${intent.state}_discard`)}
          confirm={() => (
            <Button look="danger" disabled={action.busy} onClick={discard}>
              {t('discard_confirm')}
            </Button>
          )}
        />
      </div>
    </section>
  );
}

interface CandidatesProps {
  readonly candidates: readonly ErpCustomerSummary[];
  readonly busy: boolean;
  readonly onPick: (customer: ErpCustomerRef) => void;
}

function Candidates({ candidates, busy, onPick }: CandidatesProps) {
  const { t } = useUi();
  if (candidates.length === 0) return null;
  return (
    <div class="block">
      <h3>{t('candidates_heading')}</h3>
      {candidates.map(({ recordKey, number, name, city }) => (
        <div class="row" key={`${recordKey}|${number}`}>
          <span>
            <strong>{name}</strong> <span class="muted">{[number, city].filter(Boolean).join(' · ')}</span>
          </span>
          <Button
            label={t('this_is_it_of', { name: `${number} ${name}` })}
            disabled={busy}
            onClick={() => onPick({ recordKey, number })}
          >
            {t('this_is_it')}
          </Button>
        </div>
      ))}
    </div>
  );
}
