import type { SettingsView } from '../../messaging/protocol';
import { useUi } from '../../ui/ui-context';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { ActionReport } from '../connection-test/ActionReport';
import { IntegrationButtons } from './IntegrationButtons';
import { IntegrationFields } from './IntegrationFields';
import type { IntegrationDraft } from './integration-draft';
import { useIntegrationForm } from './use-integration-form';

interface IntegrationFormProps {
  readonly start: IntegrationDraft;
  /** The integration as it is saved; null for a new one. */
  readonly saved: SettingsView['integrations'][number] | null;
}

/** One ERP company: connection, defaults, test. */
export function IntegrationForm({ start, saved }: IntegrationFormProps) {
  const { t } = useUi();
  const edited = useIntegrationForm(start, saved?.savedSecrets ?? []);
  const { draft, descriptor, problems, tries, actions, change, leave, attempt } = edited;
  const form = useProblemFocus(tries);
  if (!descriptor) return null;
  const title = saved?.name ?? t('new_integration');
  const { busy, testing } = actions;
  return (
    <form
      ref={form}
      class="card block"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(actions.save);
      }}
    >
      <h2>{title}</h2>
      <IntegrationFields
        descriptor={descriptor}
        draft={draft}
        saved={saved}
        problems={problems}
        change={change}
        leave={leave}
      />
      <ActionReport {...actions} />
      <IntegrationButtons
        busy={busy}
        testing={testing}
        savedId={saved?.id ?? null}
        onTest={() => attempt(actions.test)}
      />
    </form>
  );
}
