import { useEffect, useRef } from 'preact/hooks';
import type { PromotionView } from '../../core/panel-view';
import { PlanTable } from '../../ui/PlanTable';
import { useUi } from '../../ui/ui-context';
import { AddressesAndContacts } from './AddressesAndContacts';
import { CustomerSearchBox } from './CustomerSearchBox';
import { Failure } from './Failure';
import { FormFields } from './FormFields';
import { IntegrationSelect } from './IntegrationSelect';
import { ListsLine } from './ListsLine';
import { ListsProgressBar } from './ListsProgressBar';
import { MatchList } from './MatchList';
import { MissingListsNotice } from './MissingListsNotice';
import { missingLists } from './missing-lists';
import { PromoteFooter } from './PromoteFooter';
import { usePromote } from './promote-context';
import { ReservedCard } from './ReservedCard';
import { SlowNote } from './SlowNote';
import { WhileOpening } from './WhileOpening';

/** The first field, or line of the plan, that has something wrong with it. */
const REFUSED = '[aria-invalid="true"], .plan [tabindex]';

/** The form: what may already exist, the integration, the ERP's own fields, and everything that will be sent. */
export function FormView({ view }: { readonly view: PromotionView }) {
  const { t } = useUi();
  const { state } = usePromote();
  const integration = view.integrations.find((choice) => choice.id === view.integrationId);
  const descriptor = state.descriptor.value;
  const body = useRef<HTMLElement>(null);
  const refusedField = state.failure.value?.field ?? '';
  useEffect(() => {
    if (refusedField !== '') body.current?.querySelector<HTMLElement>(REFUSED)?.focus();
  }, [refusedField]);
  const fieldKeys = descriptor?.formFields.map((field) => field.key) ?? [];
  const missing = descriptor ? missingLists(descriptor, view.lists) : [];
  return (
    <>
      <main class="body" ref={body}>
        <Failure places={[...fieldKeys, ...state.plan.value.lines.map((line) => line.target)]} />
        <WhileOpening>
          <ReservedCard linkState={view.linkState} />
          <MatchList matches={view.matches} />
          <CustomerSearchBox />
        </WhileOpening>
        <MissingListsNotice missing={missing} erpName={integration?.erpName ?? ''} />
        <section>
          <IntegrationSelect view={view} chosenId={state.opening.value || view.integrationId} />
          <WhileOpening>
            {descriptor ? <FormFields descriptor={descriptor} view={view} /> : null}
          </WhileOpening>
          <ListsLine lists={view.lists} erpName={integration?.erpName ?? ''} />
          <ListsProgressBar />
          {state.opening.value === null ? null : <SlowNote />}
        </section>
        <WhileOpening>
          {descriptor ? <AddressesAndContacts descriptor={descriptor} view={view} /> : null}
        </WhileOpening>
        <section aria-busy={state.planning.value}>
          <h2>{t('plan_heading')}</h2>
          <PlanTable plan={state.plan.value} refusal={state.failure.value} />
        </section>
      </main>
      <PromoteFooter offered={missing.length === 0 && descriptor !== undefined} />
    </>
  );
}
