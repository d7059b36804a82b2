import type { ConnectionField, ErpDescriptor } from '../../erp/contract';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import type { IntegrationDraft } from './integration-draft';

interface ConnectionFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly savedSecrets: readonly string[];
  /** Keys of fields that were left empty and are needed. */
  readonly needed: readonly string[];
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** The ERP's connection form. Saved secrets show as saved and can only be replaced. */
export function ConnectionFields({ descriptor, draft, savedSecrets, needed, change }: ConnectionFieldsProps) {
  const { t } = useUi();
  const set = (field: ConnectionField, value: string) =>
    field.kind === 'secret'
      ? change({ secrets: { ...draft.secrets, [field.key]: value } })
      : change({ connection: { ...draft.connection, [field.key]: value } });
  return (
    <div class="grid2">
      {descriptor.connectionFields.map((field) => {
        const isSaved = savedSecrets.includes(field.key);
        const secret = field.kind === 'secret';
        return (
          <TextField
            key={field.key}
            label={t.named(field.labelKey)}
            hint={isSaved ? t('secret_saved_hint') : field.hintKey && t.named(field.hintKey)}
            type={secret ? 'password' : 'text'}
            value={(secret ? draft.secrets : draft.connection)[field.key] ?? ''}
            placeholder={isSaved ? `•••••••• ${t('secret_saved')}` : ''}
            required={field.required}
            error={needed.includes(field.key) ? t('field_needed') : ''}
            onInput={(value) => set(field, value)}
          />
        );
      })}
    </div>
  );
}
