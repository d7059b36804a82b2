import type { PromotionIntent } from '../../core/promotion-intent';
import { Age } from '../../ui/Age';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';

/** Which account waits, in which state, since when, and what that means. */
export function PendingHead({ intent }: { readonly intent: PromotionIntent }) {
  const { t } = useUi();
  const { settings, crms } = useOptions();
  const integration = settings.integrations.find((known) => known.id === intent.integrationId);
  const crm = crms.find((known) => known.id === intent.record.crm)?.name ?? intent.record.crm;
  return (
    <>
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
    </>
  );
}
