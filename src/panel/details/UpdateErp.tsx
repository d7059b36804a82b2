import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';
import { GuardedButton } from '../GuardedButton';
import { useDetails } from './details-context';

interface UpdateErpProps {
  readonly erp: string;
  readonly onUpdate: () => void;
}

/** **Update ERP**: says how many of the ticked fields will be written before it writes them. */
export function UpdateErp({ erp, onUpdate }: UpdateErpProps) {
  const { t } = useUi();
  const { differences } = useDetails();
  const { busy, chosen, error } = differences.state;
  const count = chosen.value.length;
  const writing = busy.value === 'writing';
  return (
    <div class="lead">
      {error.value?.code === 'ERP-CHANGED' ? (
        <p class="small bad-ink lead" role="alert">
          {t('nothing_written')}
        </p>
      ) : null}
      <ConfirmInline
        label={writing ? t('updating') : t('update_erp')}
        look="primary"
        disabled={count === 0 || writing}
        question={t.plural('update_question', count, { erp })}
        note={t('update_note')}
        confirm={(done) => (
          <GuardedButton
            look="primary"
            disabled={count === 0}
            onAct={() => {
              done();
              onUpdate();
              void differences.update();
            }}
          >
            {t('update_confirm')}
          </GuardedButton>
        )}
      />
    </div>
  );
}
