import type { ComponentChildren } from 'preact';
import type { DetailsView } from '../../core/panel-view';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import { PanelHead } from '../PanelHead';
import { CustomerSelect } from './CustomerSelect';
import { creditState } from './credit';
import type { DetailsModel } from './details-model';
import { webAddress } from './web-address';

interface DetailsHeadProps {
  readonly view: DetailsView | null;
  readonly model: DetailsModel;
  readonly tabs?: ComponentChildren;
  /** Another of the account's customers is to be shown. */
  readonly onCustomer?: (integrationId: string) => void;
}

export function DetailsHead({ view, model, tabs, onCustomer = () => undefined }: DetailsHeadProps) {
  const { t } = useUi();
  const refresh = (
    <Button
      look="ghost"
      label={t('refresh')}
      disabled={model.state.reading.value}
      onClick={() => void model.refresh()}
    >
      <span aria-hidden="true">↻</span>
    </Button>
  );
  return (
    <PanelHead title={t('details_heading')} tools={refresh} tabbed={tabs !== undefined}>
      {view ? <CustomerLines view={view} /> : null}
      {view ? <CustomerSelect view={view} onPick={onCustomer} /> : null}
      {tabs}
    </PanelHead>
  );
}

function CustomerLines({ view }: { view: DetailsView }) {
  const { profile } = view.details;
  const url = webAddress(profile.url);
  return (
    <>
      <div class="sub">
        <span class="customer" title={profile.name}>
          <bdi>{profile.name}</bdi>
        </span>
      </div>
      <div class="sub">
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            <strong>{profile.number}</strong>
          </a>
        ) : (
          <strong>{profile.number}</strong>
        )}
        <StatusChips view={view} />
        <span class="muted small">
          {view.integration.erpName} · {view.integration.name}
        </span>
      </div>
    </>
  );
}

function StatusChips({ view }: { view: DetailsView }) {
  const { t } = useUi();
  const { profile, figures } = view.details;
  const credit = figures.ok ? creditState(figures.value) : 'ok';
  return (
    <>
      <Chip tone={profile.status === 'active' ? 'ok' : 'bad'}>{t.named(`status_${profile.status}`)}</Chip>
      {profile.onHold ? <Chip tone="bad">{t('on_hold')}</Chip> : null}
      {credit === 'near' ? <Chip tone="warn">{t('near_limit')}</Chip> : null}
      {credit === 'over' ? <Chip tone="bad">{t('over_limit')}</Chip> : null}
    </>
  );
}
