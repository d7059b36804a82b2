import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import type { CrmOfSettings } from './CrmCard';

type LinkFields = CrmOfSettings['linkFields'];

const FIELDS = [
  ['customerNo', 'customer_no'],
  ['integrationKey', 'integration_key'],
  ['externalUid', 'external_uid'],
] as const;

interface LinkFieldNamesProps {
  readonly linkFields: LinkFields;
  /** Locale keys by field key. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (linkFields: LinkFields) => void;
}

/** What the three link fields are called in the CRM; none may be empty. */
export function LinkFieldNames({ linkFields, problems, onChange }: LinkFieldNamesProps) {
  const { t } = useUi();
  return (
    <div class="grid3">
      {FIELDS.map(([key, label]) => (
        <TextField
          key={key}
          label={t(label)}
          value={linkFields[key]}
          error={problems[key] ? t.named(problems[key]) : ''}
          onInput={(name) => onChange({ ...linkFields, [key]: name })}
        />
      ))}
    </div>
  );
}
