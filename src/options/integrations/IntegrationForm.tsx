import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { goTo } from '../use-route';
import { ConnectionFields } from './ConnectionFields';
import { DefaultFields } from './DefaultFields';
import { emptyFields, type IntegrationDraft } from './integration-draft';
import { RemoveIntegration } from './RemoveIntegration';
import { TestResult } from './TestResult';
import { useIntegrationActions } from './use-integration-actions';

type Saved = SettingsView['integrations'][number];

interface IntegrationFormProps {
  readonly start: IntegrationDraft;
  /** The integration as it is saved; null for a new one. */
  readonly saved: Saved | null;
}

/** One ERP company: connection, defaults, test. */
export function IntegrationForm({ start, saved }: IntegrationFormProps) {
  const { t } = useUi();
  const { erps, settings } = useOptions();
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // What is missing may stand far above the button that was pressed.
  useEffect(() => focusFirstProblem(form.current), [tries]);
  const change = (part: Partial<IntegrationDraft>) => setDraft((current) => ({ ...current, ...part }));
  const descriptor = erps.find((erp) => erp.id === draft.erp);
  const actions = useIntegrationActions(descriptor, () => change({ secrets: {} }));
  if (!descriptor) return null;
  const savedSecrets = saved?.savedSecrets ?? [];
  const empty = emptyFields(draft, descriptor, savedSecrets);
  const needed = tries > 0 ? empty : [];
  const attempt = (act: (draft: IntegrationDraft) => void) => {
    setTries(tries + 1);
    if (empty.length === 0) act(draft);
  };
  const isDefault = saved !== null && settings.defaultIntegrationId === saved.id;
  return (
    <form
      ref={form}
      class="card block"
      aria-label={saved?.name ?? t('new_integration')}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(actions.save);
      }}
    >
      <h2>{saved?.name ?? t('new_integration')}</h2>
      <div class="grid2">
        <Select
          label={t('erp')}
          value={draft.erp}
          disabled={saved !== null}
          options={erps.map((erp) => ({ value: erp.id, label: erp.name }))}
          onPick={(erp) => change({ erp, connection: {}, defaults: {}, secrets: {} })}
        />
        <TextField
          label={t('integration_name')}
          hint={t('integration_name_hint')}
          value={draft.name}
          required
          error={needed.includes('name') ? t('name_needed') : ''}
          onInput={(name) => change({ name })}
        />
      </div>
      <ConnectionFields
        descriptor={descriptor}
        draft={draft}
        savedSecrets={savedSecrets}
        needed={needed}
        change={change}
      />
      <Switch
        label={t('default_integration')}
        hint={t(isDefault ? 'default_is_this' : 'default_integration_hint')}
        checked={draft.makeDefault}
        disabled={isDefault}
        onChange={(makeDefault) => change({ makeDefault })}
      />
      {saved ? <DefaultFields descriptor={descriptor} draft={draft} change={change} /> : null}
      <TestResult steps={actions.steps} />
      <ActionError error={actions.error} />
      <p role="status" class="small">
        {actions.note ? t(actions.note) : ''}
      </p>
      <div class="actions block">
        <Button look="primary" type="submit" disabled={actions.busy}>
          {t('save')}
        </Button>
        <Button disabled={actions.busy} onClick={() => attempt(actions.test)}>
          {actions.testing ? t('testing') : t('test_connection')}
        </Button>
        <Button look="ghost" onClick={() => goTo('integrations')}>
          {t('close')}
        </Button>
        {saved ? <RemoveIntegration id={saved.id} /> : null}
      </div>
    </form>
  );
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
