import type { DetailsView } from '../../core/panel-view';
import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';
import { Unlink } from '../Unlink';
import type { DetailsModel } from './details-model';
import { webAddress } from './web-address';

/** How old the figures are, the way into the ERP, and the way out of the link. */
export function DetailsFooter({ view, model }: { readonly view: DetailsView; readonly model: DetailsModel }) {
  const { t } = useUi();
  const { show } = usePanel();
  const url = webAddress(view.details.profile.url);
  const reading = model.state.reading.value;
  return (
    <footer class="foot">
      <span class="muted small">
        {t(view.stale ? 'data_stored' : 'data_live')} · <Age since={view.details.readAt} />
        {reading ? ` · ${t('refreshing')}` : ''}
      </span>
      <span class="spoken" role="status">
        {reading ? t('refreshing') : view.stale ? t('data_stored') : t('data_live')}
      </span>
      {view.mayHaveMore ? (
        <Button look="plain" onClick={() => show('promote')}>
          {t('promote_elsewhere')}
        </Button>
      ) : null}
      <Unlink link={view.link} erpName={view.integration.erpName} onUnlinked={() => show('promote')} />
      {url ? (
        <a class="btn plain" href={url} target="_blank" rel="noopener noreferrer">
          {t('open_in_erp')} <span aria-hidden="true">↗</span>
        </a>
      ) : null}
    </footer>
  );
}
