import { useState } from 'preact/hooks';
import { useUi } from '../../ui/ui-context';
import type { CrmOfSettings } from './CrmCard';
import { CrmForm } from './CrmForm';
import { ServiceUserFields } from './ServiceUserFields';
import { keepsPassword, serviceUserProblems } from './service-user-problems';
import { useSaveCrm } from './use-save-crm';

/** The user that imports run as: named, given another password, or removed. */
export function ServiceUserForm({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const { action, saved, save } = useSaveCrm(connection);
  const [typed, setTyped] = useState({ serviceUser: connection.serviceUser, servicePassword: '' });
  const [tries, setTries] = useState(0);
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
    <CrmForm
      heading={t('service_user_heading')}
      lead={t('service_user_lead')}
      tries={tries}
      action={action}
      saved={saved}
      onSubmit={() => void submit()}
    >
      <ServiceUserFields
        typed={typed}
        isSaved={keepsPassword(typed.serviceUser, connection)}
        problems={tries > 0 ? problems : {}}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
    </CrmForm>
  );
}
