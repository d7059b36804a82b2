import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';

interface AccountSearchProps {
  readonly busy: boolean;
  /** Called with a trimmed text, never an empty one. */
  readonly onSearch: (text: string) => void;
}

/** The line in which an account of the CRM is looked for. */
export function AccountSearch({ busy, onSearch }: AccountSearchProps) {
  const { t } = useUi();
  const [text, setText] = useState('');
  const wanted = text.trim();
  return (
    <form
      class="search-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onSearch(wanted);
      }}
    >
      <TextField label={t('preview_search')} value={text} onInput={setText} />
      <Button type="submit" disabled={busy}>
        {t('preview_search_button')}
      </Button>
    </form>
  );
}
