import type { ComponentChildren } from 'preact';
import type { AppErrorJson } from '../core/app-error';
import { ERROR_CATALOGUE, type ErrorCode } from '../core/error-catalogue';
import { Button } from '../ui/Button';
import { ErrorCard } from '../ui/ErrorCard';
import { useUi } from '../ui/ui-context';
import { usePanel } from './panel-context';
import { SignIn } from './SignIn';
import { UnlockForm } from './UnlockForm';

/** What is put right on the options page, whoever does it. */
const SET_UP_CODES: readonly ErrorCode[] = [
  'PERMISSION-MISSING',
  'SECRET-MISSING',
  'INTEGRATION-MISSING',
  'CRM-NOT-CONNECTED',
  'CRM-SIGNED-OUT',
  'CRM-CONSENT-DENIED',
  'CRM-OTHER-ORG',
  'CRM-OTHER-USER',
  'CRM-FIELDS-MISSING',
  'ERP-COMPANY',
  'ERP-SIGN-IN',
  'NET-HOST-REFUSED',
];

interface PanelGateProps {
  readonly error: AppErrorJson;
  readonly retry: () => void;
  /** A better way out than trying again. */
  readonly children?: ComponentChildren;
}

/** Why the panel cannot show anything yet, and the way out: unlock, sign in, settings, or again. */
export function PanelGate({ error, retry, children }: PanelGateProps) {
  const { t } = useUi();
  const { ask, grant } = usePanel();
  if (error.code === 'VAULT-LOCKED') return <UnlockForm onUnlocked={retry} />;
  const setUp = SET_UP_CODES.includes(error.code);
  const openOptions = () => ask('panel.open-options', { grant }).catch(() => undefined);
  return (
    <ErrorCard error={error}>
      {children}
      <SignIn error={error} then={retry} />
      {setUp ? <Button onClick={() => void openOptions()}>{t('open_settings')}</Button> : null}
      {setUp || ERROR_CATALOGUE[error.code].retry ? <Button onClick={retry}>{t('try_again')}</Button> : null}
    </ErrorCard>
  );
}
