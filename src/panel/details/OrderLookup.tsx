import { useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import { useDetails } from './details-context';

/** One order by its number, for an ERP that cannot list them. */
export function OrderLookup() {
  const { t } = useUi();
  const { documents } = useDetails();
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState('');
  const [error, setError] = useState<AppErrorJson | null>(null);
  const wanted = number.trim();
  const show = async () => {
    if (wanted === '' || asked !== '') return;
    setAsked(wanted);
    setError(null);
    try {
      await documents.find({ kind: 'order', recordKey: '', number: wanted });
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
    } finally {
      setAsked('');
    }
  };
  return (
    <form
      class="look-up"
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <TextField
        label={t('sales_order_number')}
        value={number}
        onInput={(value) => {
          setNumber(value);
          setError(null);
        }}
        hint={t('order_lookup_note')}
        error={error ? errorText(error, wanted, t) : ''}
      />
      <div class="actions">
        <Button type="submit" disabled={wanted === ''}>
          {t('show_order')}
        </Button>
        <span role="status" class="small muted">
          {asked ? t('looking_up') : ''}
        </span>
      </div>
    </form>
  );
}

function errorText(error: AppErrorJson, number: string, t: Text): string {
  if (error.code === 'ERP-NOT-FOUND') {
    return t('document_not_found', { document: t('order_title', { number }) });
  }
  const { what, remedy } = t.error(error);
  return `${what} ${remedy}`;
}
