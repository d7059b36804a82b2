import { useUi } from '../ui/ui-context';
import { type ImportSession, useImport } from './import-context';
import { type ImportScope, importable, lacksServiceUser } from './import-scope';

interface Missing {
  readonly textKey: `import_missing_${string}`;
  readonly linkKey: `import_open_${string}`;
  readonly page: string;
}

/** What has to be set up before anything can be imported, and where; nothing once all is there. */
export function MissingSettings({ scope }: { readonly scope: ImportScope | null }) {
  const { t } = useUi();
  const session = useImport();
  const missing = missingIn(session, scope);
  if (missing.length === 0) return null;
  return (
    <div class="notice warn">
      <p>
        <strong>{t('import_missing')}</strong>
      </p>
      {missing.map(({ textKey, linkKey, page }) => (
        <p key={textKey}>
          {t(textKey, { crm: scope?.crmDescriptor.name ?? '' })}{' '}
          <a href={`${session.settingsUrl}#${page}`}>{t(linkKey)}</a>
        </p>
      ))}
    </div>
  );
}

function missingIn(session: ImportSession, scope: ImportScope | null): readonly Missing[] {
  const found: Missing[] = [];
  if (importable(session).length === 0) {
    const textKey =
      session.settings.integrations.length > 0 ? 'import_missing_source' : 'import_missing_integration';
    found.push({ textKey, linkKey: 'import_open_new', page: 'integrations/new' });
  }
  if (session.settings.crms.length === 0) {
    found.push({ textKey: 'import_missing_crm', linkKey: 'import_open_crms', page: 'crms' });
  }
  if (scope && lacksServiceUser(scope)) {
    found.push({ textKey: 'import_missing_service_user', linkKey: 'import_open_crms', page: 'crms' });
  }
  if (scope && !scope.crm.hostAllowed) {
    found.push({ textKey: 'import_missing_host', linkKey: 'import_open_crms', page: 'crms' });
  }
  return found;
}
