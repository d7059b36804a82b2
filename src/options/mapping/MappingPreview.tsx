import { useState } from 'preact/hooks';
import type { Integration } from '../../core/integration';
import type { PromotionPlan } from '../../core/promotion-plan';
import { Button } from '../../ui/Button';
import { PlanTable } from '../../ui/PlanTable';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';

interface MappingPreviewProps {
  readonly integration: Integration;
  readonly org: string;
  /** The mapping as it is edited, saved or not. */
  readonly mapping: Readonly<Record<string, string>>;
}

interface FoundAccount {
  readonly id: string;
  readonly name: string;
}

/** What a real account would become with the mapping on the screen. Nothing is written. */
export function MappingPreview({ integration, org, mapping }: MappingPreviewProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const action = useAction();
  const [text, setText] = useState('');
  const [accounts, setAccounts] = useState<readonly FoundAccount[] | null>(null);
  const [shown, setShown] = useState<{ readonly name: string; readonly plan: PromotionPlan } | null>(null);
  const search = () =>
    action.run(async () => setAccounts((await ask('crm.search', { org, text: text.trim() })).accounts));
  const preview = ({ id: accountId, name }: FoundAccount) =>
    action.run(async () => {
      const { id: integrationId, defaults } = integration;
      const plan = await ask('mapping.preview', { org, accountId, integrationId, mapping, defaults });
      setShown({ name, plan });
    });
  return (
    <section class="card block">
      <h2>{t('preview_heading')}</h2>
      <form
        class="search-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void search();
        }}
      >
        <TextField label={t('preview_search')} value={text} onInput={setText} />
        <Button type="submit" disabled={action.busy}>
          {t('preview_search_button')}
        </Button>
      </form>
      <ActionError error={action.error} />
      <p role="status" class="muted">
        {accounts?.length === 0 ? t('preview_none') : ''}
      </p>
      <div class="actions">
        {accounts?.map((account) => (
          <Button
            key={account.id}
            label={t('preview_choose', { name: account.name })}
            disabled={action.busy}
            onClick={() => void preview(account)}
          >
            {account.name}
          </Button>
        ))}
      </div>
      {shown ? (
        <div class="block">
          <h3>{t('preview_of', { name: shown.name })}</h3>
          <PlanTable plan={shown.plan} />
        </div>
      ) : null}
    </section>
  );
}
