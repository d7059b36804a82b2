import { useUi } from './ui-context';

/** Beside a save button. It stands there empty from the start, so that the word is spoken when it comes. */
export function SavedNote({ saved }: { readonly saved: boolean }) {
  const { t } = useUi();
  return (
    <span role="status" class="small muted">
      {saved ? t('saved') : ''}
    </span>
  );
}
