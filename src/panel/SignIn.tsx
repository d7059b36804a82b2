import { useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../core/app-error';
import { useUi } from '../ui/ui-context';
import { GuardedButton } from './GuardedButton';
import { usePanel } from './panel-context';

interface SignInProps {
  /** Nothing is drawn unless it says that the CRM's session has ended. */
  readonly error: AppErrorJson | null;
  /** Goes on with what the sign-in stood in the way of. */
  readonly then: () => void;
}

/** **Sign in with Salesforce**, right where it is missing: tokens do not outlive the browser session. */
export function SignIn({ error, then }: SignInProps) {
  const { t } = useUi();
  const { ask, grant, crmName } = usePanel();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<AppErrorJson | null>(null);
  if (error?.code !== 'CRM-SIGNED-OUT') return null;
  const signIn = async () => {
    setWaiting(true);
    setRefusal(null);
    try {
      await ask('panel.sign-in', { grant });
      then();
    } catch (thrown) {
      setRefusal(toAppError(thrown).toJSON());
    } finally {
      setWaiting(false);
    }
  };
  return (
    <>
      <GuardedButton look="primary" disabled={waiting} onAct={() => void signIn()}>
        {waiting ? t('signing_in') : t('sign_in_with', { crm: crmName })}
      </GuardedButton>
      {refusal ? (
        <span role="alert" class="small bad-ink">
          {t.error(refusal).what} {t.error(refusal).remedy}
        </span>
      ) : null}
    </>
  );
}
