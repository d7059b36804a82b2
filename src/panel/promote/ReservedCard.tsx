import type { LinkState } from '../../core/erp-link';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { usePromote } from './promote-context';

/** Somebody has begun to promote this account and has not ended. Taking over is possible, after a question. */
export function ReservedCard({ linkState }: { readonly linkState: LinkState }) {
  const { t } = useUi();
  const model = usePromote();
  const { failure, problemCount } = model.state;
  if (linkState !== 'reserved' && failure.value?.code !== 'LINK-RESERVED') return null;
  return (
    <section class="notice warn" role="alert">
      <p>
        <strong>{t('error_LINK_RESERVED')}</strong>
      </p>
      <p>{t('remedy_LINK_RESERVED')}</p>
      {problemCount.value === 0 ? (
        <ConfirmInline
          label={t('promote_anyway')}
          question={t('promote_anyway_question')}
          confirm={(done) => (
            <GuardedButton
              look="danger"
              onAct={() => {
                done();
                void model.promote(true);
              }}
            >
              {t('promote_anyway_confirm')}
            </GuardedButton>
          )}
        />
      ) : (
        <p class="small muted">{t('promote_anyway_first')}</p>
      )}
    </section>
  );
}
