import { Button } from '../ui/Button';
import { ConfirmBox } from '../ui/ConfirmBox';
import { useUi } from '../ui/ui-context';
import type { ImportScope } from './import-scope';
import { previewText } from './preview-text';
import type { SyncQuestion, useImportStart } from './use-import-start';

interface SyncConfirmProps {
  readonly question: SyncQuestion;
  readonly scope: ImportScope;
  readonly start: ReturnType<typeof useImportStart>;
}

/** Asked before all customers are imported, and before what a preview showed is written. */
export function SyncConfirm({ question: { all, preview }, scope, start }: SyncConfirmProps) {
  const { t, locale } = useUi();
  const many = all ?? preview?.total ?? 0;
  const params = { company: scope.integration.name, crm: scope.crmDescriptor.name };
  return (
    <ConfirmBox
      question={t.plural(all === null ? 'import_confirm' : 'import_confirm_all', many, params)}
      note={preview ? previewText(preview, t, locale) : undefined}
      giveUp={t('import_not_now')}
      onGiveUp={start.giveUp}
    >
      <Button look="primary" disabled={start.action.busy} onClick={start.confirm}>
        {t.plural(all === null ? 'import_sync_now' : 'import_sync_all', many)}
      </Button>
    </ConfirmBox>
  );
}
