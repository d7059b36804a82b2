import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { usePromote } from './promote-context';

/** What is left for the user to do, and **Promote**. Not offered without the lists it needs. */
export function PromoteFooter({ offered }: { readonly offered: boolean }) {
  const { t } = useUi();
  const model = usePromote();
  const { problemCount, planning, opening } = model.state;
  const count = problemCount.value;
  return (
    <footer class="foot">
      <span role="status" class={count > 0 ? 'small bad-ink' : 'small muted'}>
        {footerText()}
      </span>
      {offered ? (
        <GuardedButton
          look="primary"
          disabled={opening.value !== null || (count > 0 && !planning.value)}
          onAct={() => void model.promote(false)}
        >
          {t('promote')}
        </GuardedButton>
      ) : null}
    </footer>
  );

  function footerText(): string {
    if (!offered) return t('promote_not_offered');
    if (count > 0) return t.plural('fields_need_you', count);
    return planning.value ? t('planning') : t('ready_to_promote');
  }
}
