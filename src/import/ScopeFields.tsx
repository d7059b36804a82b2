import { Select } from '../ui/Select';
import { useUi } from '../ui/ui-context';
import { useImport } from './import-context';
import { type ImportScope, importable } from './import-scope';

interface ScopeFieldsProps {
  readonly scope: ImportScope;
  readonly onScope: (part: { readonly org?: string; readonly integration?: string }) => void;
}

/** The ERP company; the CRM organisation only where there are several. */
export function ScopeFields({ scope, onScope }: ScopeFieldsProps) {
  const { t } = useUi();
  const session = useImport();
  const { crms } = session.settings;
  return (
    <>
      <Select
        label={t.named(scope.source.companyLabelKey)}
        value={scope.integration.id}
        options={importable(session).map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(integration) => onScope({ integration })}
      />
      {crms.length > 1 ? (
        <Select
          label={t('organisation')}
          value={scope.crm.org}
          options={crms.map(({ org }) => ({ value: org, label: org }))}
          onPick={(org) => onScope({ org })}
        />
      ) : null}
    </>
  );
}
