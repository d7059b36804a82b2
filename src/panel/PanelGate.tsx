import type { ComponentChildren } from 'preact';
import type { AppErrorJson } from '../core/app-error';
import { ERROR_CATALOGUE } from '../core/error-catalogue';
import { Button } from '../ui/Button';
import { ErrorCard } from '../ui/ErrorCard';
import { useUi } from '../ui/ui-context';
import { isSetUpError, OpenSettings } from './OpenSettings';
import { SignIn } from './SignIn';
import { UnlockForm } from './UnlockForm';

interface PanelGateProps {
  readonly error: AppErrorJson;
  readonly retry: () => void;
  /** A better way out than trying again. */
  readonly children?: ComponentChildren;
}

/** Why the panel cannot show anything yet, and the way out: unlock, sign in, settings, or again. */
export function PanelGate({ error, retry, children }: PanelGateProps) {
  const { t } = useUi();
  if (error.code === 'VAULT-LOCKED') return <UnlockForm onUnlocked={retry} />;
  const again = isSetUpError(error) || ERROR_CATALOGUE[error.code].retry;
  return (
    <ErrorCard error={error}>
      {children}
      <SignIn error={error} then={retry} />
      <OpenSettings error={error} />
      {again ? <Button onClick={retry}>{t('try_again')}</Button> : null}
    </ErrorCard>
  );
}
