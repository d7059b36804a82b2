import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { SavedNote } from '../SavedNote';
import { useProblemFocus } from '../use-problem-focus';
import type { CrmOfSettings } from './CrmCard';
import { ServiceUserFields } from './ServiceUserFields';
import { keepsPassword, serviceUserProblems } from './service-user-problems';
import { useSaveCrm } from './use-save-crm';

/** The user that imports run as: named, given another password, or removed. */
export function ServiceUserForm({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const { action, saved, save } = useSaveCrm(connection);
  const [typed, setTyped] = useState({ serviceUser: connection.serviceUser, servicePassword: '' });
  const [tries, setTries] = useState(0);
  const element = useProblemFocus(tries);
  const problems = serviceUserProblems(typed, connection);
  const submit = async () => {
    setTries(tries + 1);
    if (Object.keys(problems).length > 0) return;
    const serviceUser = typed.serviceUser.trim();
    if (!(await save({ serviceUser, servicePassword: typed.servicePassword }))) return;
    setTyped({ serviceUser, servicePassword: '' });
    setTries(0);
  };
  return (
    <form
      ref={element}
      class="block"
      aria-label={t('service_user_heading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) void submit();
      }}
    >
      <h3>{t('service_user_heading')}</h3>
      <p class="muted small lead">{t('service_user_lead')}</p>
      <ServiceUserFields
        typed={typed}
        isSaved={keepsPassword(typed.serviceUser, connection)}
        problems={tries > 0 ? problems : {}}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <ActionError error={action.error} />
      <div class="actions">
        <Button type="submit" disabled={action.busy}>
          {t('save')}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}
