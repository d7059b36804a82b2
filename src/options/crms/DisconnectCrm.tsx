import { Button } from '../../ui/Button';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';
import { useAction } from '../../ui/use-action';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';

/** Takes an organisation out of this browser, after a question. */
export function DisconnectCrm({ org }: { readonly org: string }) {
  const { t } = useUi();
  const { ask, accept } = useOptions();
  const action = useAction();
  return (
    <div class="block">
      <ConfirmInline
        label={t('disconnect')}
        look="ghost"
        question={t('disconnect_question')}
        confirm={() => (
          <Button
            look="danger"
            disabled={action.busy}
            onClick={() => void action.run(async () => accept(await ask('crm.disconnect', { org })))}
          >
            {t('disconnect_confirm')}
          </Button>
        )}
      />
      <ActionError error={action.error} />
    </div>
  );
}
