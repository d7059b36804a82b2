import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/error-catalogue';
import type { DetailsView } from '../../core/panel-view';
import { Button } from '../../ui/Button';
import { ErrorCard } from '../../ui/ErrorCard';
import { Skeleton } from '../../ui/Skeleton';
import { Tabs } from '../../ui/Tabs';
import { useUi } from '../../ui/ui-context';
import { PanelGate } from '../PanelGate';
import { usePanel } from '../panel-context';
import { SignIn } from '../SignIn';
import { DetailsFooter } from './DetailsFooter';
import { DetailsHead } from './DetailsHead';
import { DetailsContext } from './details-context';
import { createDetailsModel, type DetailsModel } from './details-model';
import { detailsTabs, type TabKey } from './details-tabs';
import { TabContent } from './TabContent';
import { useErpWords } from './use-erp-words';

/** *ERP Customer Details*: the customer as the ERP has it now; at first that of the integration `whose`, '' for the main one. */
export function DetailsPanel({ whose }: { readonly whose: string }) {
  const panel = usePanel();
  const [integrationId, setIntegrationId] = useState(whose);
  const model = useMemo(() => createDetailsModel(panel, integrationId), [panel, integrationId]);
  useEffect(() => void model.open(), [model]);
  useEffect(() => panel.onEvent(model.onEvent), [panel, model]);
  const view = model.state.view.value;
  return (
    <DetailsContext.Provider value={model}>
      {view ? <Filled model={model} view={view} onCustomer={setIntegrationId} /> : <Empty model={model} />}
    </DetailsContext.Provider>
  );
}

/** The link leads nowhere: it can be looked at, and taken back. */
const BROKEN_LINK: readonly ErrorCode[] = ['ERP-NOT-FOUND', 'LINK-OTHER-COMPANY'];

function Empty({ model }: { model: DetailsModel }) {
  const { t } = useUi();
  const { show } = usePanel();
  const { error } = model.state;
  return (
    <>
      <DetailsHead view={null} model={model} />
      <main class="body">
        {error.value ? (
          <PanelGate error={error.value} retry={() => void model.refresh()}>
            {error.value.code === 'LINK-MISSING' ? (
              <Button look="primary" onClick={() => show('promote')}>
                {t('promote_heading')}
              </Button>
            ) : null}
            {BROKEN_LINK.includes(error.value.code) ? (
              <Button onClick={() => show('promote')}>{t('show_link')}</Button>
            ) : null}
          </PanelGate>
        ) : (
          <Skeleton lines={9} />
        )}
      </main>
    </>
  );
}

interface FilledProps {
  readonly model: DetailsModel;
  readonly view: DetailsView;
  readonly onCustomer: (integrationId: string) => void;
}

function Filled({ model, view, onCustomer }: FilledProps) {
  const { t, locale } = useUi();
  const { salesInvoices } = useErpWords(view);
  const [chosen, setTab] = useState<TabKey>('overview');
  const error = model.state.error.value;
  const differences = model.differences.state.view.value?.differences.length ?? null;
  const tabs = detailsTabs({ view, salesInvoices, differences }, t, locale);
  // A fresh reading may no longer have the tab that was chosen.
  const tab = tabs.find(({ key }) => key === chosen)?.key ?? 'overview';
  const choose = (key: string) => {
    setTab(key as TabKey);
    model.documents.close();
  };
  return (
    <Tabs
      label={t('details_heading')}
      tabs={tabs}
      chosen={tab}
      onChoose={choose}
      frame={(list, content) => (
        <>
          <DetailsHead view={view} model={model} tabs={list} onCustomer={onCustomer} />
          <main class="body" aria-busy={model.state.reading.value}>
            {error ? (
              <section>
                <ErrorCard tone="warn" error={error} title={t('refresh_failed')}>
                  <SignIn error={error} then={() => void model.refresh()} />
                </ErrorCard>
              </section>
            ) : null}
            {content}
          </main>
          <DetailsFooter view={view} model={model} />
        </>
      )}
    >
      <TabContent tab={tab} view={view} onAll={choose} />
    </Tabs>
  );
}
