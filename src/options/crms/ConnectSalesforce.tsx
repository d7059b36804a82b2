import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { OwnAppFields } from './OwnAppFields';
import { useConnect } from './use-connect';

const SALESFORCE = 'salesforce';

/** Connects an organisation: with the customer's own app, or (an opt-in) with the browser's session. */
export function ConnectSalesforce() {
  const { t } = useUi();
  const [address, setAddress] = useState('');
  const [consumerKey, setConsumerKey] = useState('');
  const [session, setSession] = useState(false);
  const { busy, error, note, connect } = useConnect();
  const managed = useManagedKey(address);
  const ready = address.trim() !== '' && (session || managed || consumerKey.trim() !== '');
  const submit = (event: Event) => {
    event.preventDefault();
    if (ready)
      connect({
        crm: SALESFORCE,
        address,
        consumerKey,
        auth: session ? 'session' : 'oauth',
        cookies: session,
      });
  };
  return (
    <form class="card block" aria-label={t('connect_salesforce')} onSubmit={submit}>
      <h2>{t('connect_salesforce')}</h2>
      <TextField
        label={t('org_address')}
        hint={t('org_address_hint')}
        value={address}
        required
        error={note === 'org_address_wrong' ? t(note) : ''}
        onInput={setAddress}
      />
      {session ? null : <OwnAppFields consumerKey={consumerKey} managed={managed} onInput={setConsumerKey} />}
      <Switch label={t('use_session')} hint={t('use_session_hint')} checked={session} onChange={setSession} />
      <ActionError error={error} />
      <p role="status" class="small bad-ink">
        {note === 'host_refused' ? t(note) : ''}
      </p>
      <Button look="primary" type="submit" disabled={busy || !ready}>
        {busy ? t('signing_in') : t(session ? 'use_session_button' : 'sign_in_salesforce')}
      </Button>
    </form>
  );
}

/** Whether the organisation of this address has its key by policy. */
function useManagedKey(address: string): boolean {
  const { settings, crms } = useOptions();
  const site = crms.find((crm) => crm.id === SALESFORCE)?.siteOf(address);
  return site ? settings.managedOrgs.includes(site.org) : false;
}
