import { useEffect, useRef } from 'preact/hooks';
import type { DetailsView, DifferencesView } from '../../core/panel-view';
import { Age } from '../../ui/Age';
import { ErrorCard } from '../../ui/ErrorCard';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { OpenSettings } from '../OpenSettings';
import { PanelGate } from '../PanelGate';
import { usePanel } from '../panel-context';
import { SignIn } from '../SignIn';
import { DifferenceTable } from './DifferenceTable';
import { useDetails } from './details-context';
import { UpdateErp } from './UpdateErp';

/** Where CRM and ERP do not agree, field by field, and **Update ERP** for what is chosen. */
export function DifferencesTab({ view }: { readonly view: DetailsView }) {
  const { t } = useUi();
  const { crmName } = usePanel();
  const { differences } = useDetails();
  const { state } = differences;
  const heading = useRef<HTMLHeadingElement>(null);
  const erp = view.integration.erpName;
  useEffect(() => void differences.read(), [differences]);
  const compared = state.view.value;
  const error = state.error.value;
  return (
    <section aria-busy={state.busy.value !== ''}>
      <h2 tabIndex={-1} ref={heading}>
        {t('differences_heading', { crm: crmName, erp })}
      </h2>
      {compared ? (
        <Compared compared={compared} erp={erp} onUpdate={() => heading.current?.focus()} />
      ) : error ? (
        <PanelGate error={error} retry={() => void differences.read()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </section>
  );
}

interface ComparedProps {
  readonly compared: DifferencesView;
  readonly erp: string;
  /** What had the focus goes away. */
  readonly onUpdate: () => void;
}

function Compared({ compared, erp, onUpdate }: ComparedProps) {
  const { t } = useUi();
  const { crmName } = usePanel();
  const { state } = useDetails().differences;
  const rows = compared.differences;
  const written = state.written.value;
  return (
    <>
      <p role="status" class={written > 0 ? 'ok-ink lead' : 'spoken'}>
        {state.busy.value === 'writing' ? t('updating') : ''}
        {written > 0 ? t.plural('updated', written, { erp }) : ''}
      </p>
      <CompareError compared={compared} />
      {rows.length === 0 ? (
        <p class="lead">{t('differences_none', { crm: crmName, erp })}</p>
      ) : (
        <>
          <DifferenceTable differences={rows} crm={crmName} erp={erp} />
          <UpdateErp erp={erp} onUpdate={onUpdate} />
        </>
      )}
      <p class="small muted lead">
        {t('differences_read')} <Age since={compared.readAt} />
      </p>
    </>
  );
}

/** An error of no row; what belongs to a row stands there. */
function CompareError({ compared }: { compared: DifferencesView }) {
  const { t } = useUi();
  const { differences } = useDetails();
  const error = differences.state.error.value;
  if (!error || compared.differences.some(({ target }) => target === error.field)) return null;
  if (error.code === 'PLAN-CHANGED') {
    return (
      <p class="notice warn" role="alert">
        {t('differences_moved')}
      </p>
    );
  }
  return (
    <ErrorCard error={error}>
      <SignIn error={error} then={() => void differences.read()} />
      <OpenSettings error={error} />
    </ErrorCard>
  );
}
