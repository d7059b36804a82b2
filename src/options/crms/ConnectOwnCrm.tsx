import type { CrmDescriptor } from '../../crm/contract';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { ActionError } from '../ActionError';
import { PlainHttpSwitches } from '../own-network/PlainHttpSwitches';
import { ConnectedNote } from './ConnectedNote';
import { draftPlainHttp } from './own-crm-draft';
import { ServiceUserFields } from './ServiceUserFields';
import { useOwnCrmForm } from './use-own-crm-form';

/** Connects a CRM that runs on a server of one's own and is signed in to by its own pages. */
export function ConnectOwnCrm({ descriptor }: { readonly descriptor: CrmDescriptor }) {
  const { t } = useUi();
  const { draft, problems, tries, change, ...form } = useOwnCrmForm(descriptor);
  const element = useProblemFocus(tries);
  const { name: crm } = descriptor;
  return (
    <form
      ref={element}
      class="card block"
      aria-label={t('connect_crm', { crm })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.busy) form.submit();
      }}
    >
      <h2>{t('connect_crm', { crm })}</h2>
      <TextField
        label={t('crm_address', { crm })}
        hint={t('crm_address_hint', { crm })}
        value={draft.address}
        required
        error={problems.address ? t.named(problems.address, { crm }) : ''}
        onInput={(address) => change({ address })}
        onCommit={form.leaveAddress}
      />
      <PlainHttpSwitches
        origins={draftPlainHttp(draft, descriptor)}
        confirmed={draft.plainHttp}
        problems={problems}
        onChange={(plainHttp) => change({ plainHttp })}
      />
      <ServiceUserFields typed={draft} isSaved={form.passwordSaved} problems={problems} onChange={change} />
      <ActionError error={form.error} />
      <ConnectedNote crm={crm} note={form.note} connected={form.connected} />
      <Button look="primary" type="submit" disabled={form.busy}>
        {t(form.busy ? 'connecting' : 'connect_crm_button')}
      </Button>
    </form>
  );
}
