import { Button } from '../../ui/Button';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';
import { useAction } from '../../ui/use-action';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { goTo } from '../use-route';

export function RemoveIntegration({ id }: { readonly id: string }) {
  const { t } = useUi();
  const { ask, accept } = useOptions();
  const action = useAction();
  const remove = () =>
    action.run(async () => {
      accept(await ask('integration.remove', { id }));
      goTo('integrations');
    });
  return (
    <>
      <ConfirmInline
        label={t('remove_integration')}
        look="ghost"
        question={t('remove_integration_question')}
        confirm={() => (
          <Button look="danger" disabled={action.busy} onClick={() => void remove()}>
            {t('remove_integration_confirm')}
          </Button>
        )}
      />
      <ActionError error={action.error} />
    </>
  );
}
