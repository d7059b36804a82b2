import { useEffect, useMemo } from 'preact/hooks';
import { Chip } from '../../ui/Chip';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { PanelGate } from '../PanelGate';
import { PanelHead } from '../PanelHead';
import { usePanel } from '../panel-context';
import { AlreadyLinked } from './AlreadyLinked';
import { EndedView } from './EndedView';
import { FormView } from './FormView';
import { IntegrationSelect } from './IntegrationSelect';
import { ListsProgressBar } from './ListsProgressBar';
import { PromoteContext, usePromote } from './promote-context';
import { createPromoteModel } from './promote-model';
import { RunningView } from './RunningView';
import { SlowNote } from './SlowNote';

/** *Promote Customer*: from the record to a customer in the ERP. */
export function PromotePanel() {
  const panel = usePanel();
  const model = useMemo(() => createPromoteModel(panel), [panel]);
  useEffect(() => void model.open(''), [model]);
  useEffect(() => panel.onEvent(model.onEvent), [panel, model]);
  useEffect(() => panel.beforeClose(() => void model.flush()), [panel, model]);
  return (
    <PromoteContext.Provider value={model}>
      <PromoteHead />
      <PromoteBody />
    </PromoteContext.Provider>
  );
}

function PromoteHead() {
  const { t } = useUi();
  const { state } = usePromote();
  const account = state.view.value?.account;
  return (
    <PanelHead title={t('promote_heading')} focusKey={state.phase.value.kind}>
      {account ? (
        <div class="sub">
          <Chip>{t('account')}</Chip>
          <strong class="name" title={account.name}>
            <bdi>{account.name}</bdi>
          </strong>
          <span class="muted small">
            <bdi>{account.place}</bdi>
          </span>
        </div>
      ) : null}
    </PanelHead>
  );
}

function PromoteBody() {
  const model = usePromote();
  const { phase, view } = model.state;
  const now = phase.value;
  switch (now.kind) {
    case 'loading':
      return <Waiting />;
    case 'blocked':
      return (
        <main class="body">
          {view.value ? <IntegrationSelect view={view.value} chosenId={now.integrationId} /> : null}
          <PanelGate error={now.error} retry={() => void model.open(now.integrationId)} />
        </main>
      );
    case 'running':
      return <RunningView verb={now.verb} steps={now.steps} />;
    case 'ended':
      return <EndedView outcome={now.outcome} />;
    case 'form':
      if (!view.value) return <Waiting />;
      return view.value.linkState === 'linked' ? (
        <AlreadyLinked view={view.value} />
      ) : (
        <FormView view={view.value} />
      );
  }
}

const Waiting = () => (
  <main class="body">
    <ListsProgressBar />
    <Skeleton lines={8} />
    <SlowNote />
  </main>
);
