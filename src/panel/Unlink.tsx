import { useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../core/app-error';
import type { ErpLinkFields } from '../core/erp-link';
import { ConfirmInline } from '../ui/ConfirmInline';
import { ErrorCard } from '../ui/ErrorCard';
import { useUi } from '../ui/ui-context';
import { GuardedButton } from './GuardedButton';
import { OpenSettings } from './OpenSettings';
import { usePanel } from './panel-context';
import { SignIn } from './SignIn';

interface UnlinkProps {
  /** As it stands on the account. */
  readonly link: ErpLinkFields;
  readonly erpName: string;
  /** The account has no link any more. */
  readonly onUnlinked: () => void;
}

/** Takes the link off the account after saying what goes and what stays. */
export function Unlink({ link, erpName, onUnlinked }: UnlinkProps) {
  const { t } = useUi();
  const { ask, grant, crmName } = usePanel();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppErrorJson | null>(null);
  const unlink = async () => {
    if (running) return;
    setRunning(true);
    setError(null);
    try {
      const { customerNo, externalUid } = link;
      await ask('link.clear', { grant, customerNo, externalUid });
      onUnlinked();
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
      setRunning(false);
    }
  };
  return (
    <>
      <ConfirmInline
        label={t('unlink')}
        look="ghost"
        question={t('unlink_question', { number: link.customerNo || link.externalUid })}
        note={t('unlink_note', { crm: crmName, erp: erpName })}
        confirm={() => (
          <GuardedButton look="danger" onAct={() => void unlink()}>
            {running ? t('unlinking') : t('unlink_confirm')}
          </GuardedButton>
        )}
      />
      {error ? (
        <ErrorCard error={error}>
          <SignIn error={error} then={() => void unlink()} />
          <OpenSettings error={error} />
        </ErrorCard>
      ) : null}
    </>
  );
}
