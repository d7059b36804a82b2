import { useState } from 'preact/hooks';
import type { SalespersonMapping } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { SavedNote } from '../../ui/SavedNote';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { SalespersonsNote } from './SalespersonsNote';
import { SalespersonsTable } from './SalespersonsTable';
import { useSalespersonsDraft } from './use-salespersons-draft';
import { usersNamed } from './users-named';

interface SalespersonsEditorProps {
  readonly integrationId: string;
  readonly org: string;
  readonly start: SalespersonMapping;
}

/** The users of an organisation with the salesperson of each. */
export function SalespersonsEditor({ integrationId, org, start }: SalespersonsEditorProps) {
  const { t } = useUi();
  const draft = useSalespersonsDraft(integrationId, org, start);
  const { action, unmatched, filled, saved } = draft;
  const [filter, setFilter] = useState('');
  if (start.users.length === 0) return <p class="card">{t('salespersons_no_users')}</p>;
  return (
    <div class="card">
      <SalespersonsNote list={start.list} />
      <div class="search-line">
        <TextField label={t('salespersons_filter')} value={filter} onInput={setFilter} />
        <Button onClick={draft.autoMatch}>{t('auto_match')}</Button>
      </div>
      <p class="small muted" role="status">
        {filled === null ? '' : `${filled > 0 ? t.plural('auto_matched', filled) : t('auto_match_none')} `}
        {unmatched === 0 ? t('salespersons_all_matched') : t.plural('salespersons_unmatched', unmatched)}
      </p>
      <SalespersonsTable
        users={usersNamed(start.users, filter)}
        list={start.list}
        chosen={draft.chosen}
        proposed={draft.proposed}
        onChoose={draft.choose}
      />
      <ActionError error={action.error} />
      <div class="actions block">
        <Button look="primary" disabled={action.busy} onClick={() => void draft.save()}>
          {t('save')}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </div>
  );
}
