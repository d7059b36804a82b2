import { useEffect, useRef } from 'preact/hooks';
import type { PromotionView } from '../../core/panel-view';
import { ErrorCard } from '../../ui/ErrorCard';
import { PlanTable } from '../../ui/PlanTable';
import { useUi } from '../../ui/ui-context';
import { OpenSettings } from '../OpenSettings';
import { usePanel } from '../panel-context';
import { SignIn } from '../SignIn';
import { UnlockForm } from '../UnlockForm';
import { FormFields } from './FormFields';
import { IntegrationSelect } from './IntegrationSelect';
import { ListsLine } from './ListsLine';
import { MatchList } from './MatchList';
import { MissingListsNotice } from './MissingListsNotice';
import { missingLists } from './missing-lists';
import { PromoteFooter } from './PromoteFooter';
import { usePromote } from './promote-context';
import { ReservedCard } from './ReservedCard';
import { Rivals } from './Rivals';

/** The form: what may already exist, the integration, the ERP's own fields, and everything that will be sent. */
export function FormView({ view }: { readonly view: PromotionView }) {
  const { t } = useUi();
  const { descriptors } = usePanel();
  const { state } = usePromote();
  const integration = view.integrations.find((choice) => choice.id === view.integrationId);
  const descriptor = descriptors.find((known) => known.id === integration?.erp);
  const body = useRef<HTMLElement>(null);
  const refusedField = state.failure.value?.field ?? '';
  useEffect(() => {
    if (refusedField !== '') body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusedField]);
  const missing = descriptor ? missingLists(descriptor, view.lists) : [];
  return (
    <>
      <main class="body" ref={body}>
        <Failure fieldKeys={descriptor?.formFields.map((field) => field.key) ?? []} />
        <ReservedCard linkState={view.linkState} />
        <MatchList matches={view.matches} />
        <MissingListsNotice missing={missing} erpName={integration?.erpName ?? ''} />
        <section>
          <IntegrationSelect view={view} />
          {descriptor ? <FormFields descriptor={descriptor} view={view} /> : null}
          <ListsLine lists={view.lists} erpName={integration?.erpName ?? ''} />
        </section>
        <section aria-busy={state.planning.value}>
          <h2>{t('plan_heading')}</h2>
          <PlanTable plan={state.plan.value} />
        </section>
      </main>
      <PromoteFooter offered={missing.length === 0 && descriptor !== undefined} />
    </>
  );
}

/** The last refusal, unless it stands at its own field or has its own card. */
function Failure({ fieldKeys }: { fieldKeys: readonly string[] }) {
  const model = usePromote();
  const { state } = model;
  const failure = state.failure.value;
  if (!failure || failure.code === 'LINK-RESERVED') return null;
  if (failure.code === 'VAULT-LOCKED') return <UnlockForm onUnlocked={model.forgive} />;
  const atField = fieldKeys.includes(failure.field);
  return (
    <section>
      {atField ? null : (
        <ErrorCard error={failure}>
          <SignIn error={failure} then={model.forgive} />
          <OpenSettings error={failure} />
        </ErrorCard>
      )}
      <Rivals customers={state.rivals.value} />
    </section>
  );
}
