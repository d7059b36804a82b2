import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { ErrorCard } from '../../ui/ErrorCard';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { OpenSettings } from '../OpenSettings';
import { LinkableCustomer } from './LinkableCustomer';
import { usePromote } from './promote-context';

/** A search gives at most this many customers. */
const MOST_FOUND = 50;

/** *Link to an existing customer*: looked for by number or name, for those that the matches do not show. */
export function CustomerSearchBox() {
  const { t } = useUi();
  const { state, customers } = usePromote();
  const { open, text, searching } = state.search.value;
  const box = useRef<HTMLDetailsElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open && !wasOpen.current) box.current?.querySelector('input')?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <details
      class="more"
      ref={box}
      open={open}
      onToggle={(event) => customers.show(event.currentTarget.open)}
    >
      <summary>{t('link_existing')}</summary>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          void customers.run();
        }}
      >
        <TextField label={t('search_customer')} value={text} onInput={customers.type} />
        <Button type="submit" disabled={searching || text.trim() === ''}>
          {t(searching ? 'searching' : 'search')}
        </Button>
      </form>
      <SearchAnswer />
    </details>
  );
}

function SearchAnswer() {
  const { t } = useUi();
  const { state } = usePromote();
  const { answer } = state.search.value;
  const found = answer?.customers.ok ? answer.customers.value : [];
  const said = () => {
    if (!answer?.customers.ok) return '';
    if (found.length === 0) return t('search_none', { text: answer.text });
    return found.length < MOST_FOUND
      ? t.plural('search_found', found.length)
      : t('search_cut', { count: String(MOST_FOUND) });
  };
  return (
    <>
      <p class="muted small" role="status">
        {said()}
      </p>
      {answer?.customers.ok === false ? (
        <ErrorCard tone="warn" error={answer.customers.error}>
          <OpenSettings error={answer.customers.error} />
        </ErrorCard>
      ) : null}
      {found.map((customer) => (
        <LinkableCustomer key={`${customer.recordKey}|${customer.number}`} customer={customer} calm>
          {[customer.postalCode, customer.phone, customer.taxId].filter(Boolean).join(' · ')}
        </LinkableCustomer>
      ))}
    </>
  );
}
