import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import type { TypedServiceUser } from './service-user-problems';

interface ServiceUserFieldsProps {
  readonly typed: TypedServiceUser;
  /** The password of this user rests in the vault: shown as saved, can only be replaced. */
  readonly isSaved: boolean;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<TypedServiceUser>) => void;
}

/** The user that imports run as, and its password. */
export function ServiceUserFields({ typed, isSaved, problems, onChange }: ServiceUserFieldsProps) {
  const { t } = useUi();
  const problem = (field: keyof TypedServiceUser) => (problems[field] ? t.named(problems[field]) : '');
  return (
    <div class="grid2">
      <TextField
        label={t('service_user')}
        hint={t('service_user_hint')}
        value={typed.serviceUser}
        error={problem('serviceUser')}
        onInput={(serviceUser) => onChange({ serviceUser })}
      />
      <TextField
        label={t('service_password')}
        hint={t(isSaved ? 'secret_saved_hint' : 'service_password_hint')}
        type="password"
        value={typed.servicePassword}
        placeholder={isSaved ? `•••••••• ${t('secret_saved')}` : ''}
        error={problem('servicePassword')}
        onInput={(servicePassword) => onChange({ servicePassword })}
      />
    </div>
  );
}
