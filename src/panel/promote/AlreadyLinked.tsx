import { type ErpLinkFields, parseExternalUid } from '../../core/erp-link';
import type { PromotionView } from '../../core/panel-view';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';
import { Unlink } from '../Unlink';
import { IntegrationSelect } from './IntegrationSelect';
import { usePromote } from './promote-context';

/**
 * A linked account is not promoted again; its link is shown instead, and can be taken back. Where an account may have a
 * customer in several ERP companies, another one can be chosen.
 */
export function AlreadyLinked({ view }: { readonly view: PromotionView }) {
  const { t } = useUi();
  const { descriptors, show } = usePanel();
  const model = usePromote();
  const { link } = view;
  const opening = model.state.opening.value || view.integrationId;
  const showDetails = () => show('details', view.mayHaveOthers ? view.integrationId : '');
  const erp = parseExternalUid(link.externalUid)?.erp;
  const erpName = descriptors.find(({ id }) => id === erp)?.name ?? t('the_erp');
  return (
    <>
      <main class="body">
        {view.mayHaveOthers ? <IntegrationSelect view={view} chosenId={opening} /> : null}
        <section class="notice ok" role="status">
          <p>
            <strong>{t('already_linked', { number: link.customerNo || link.externalUid })}</strong>
          </p>
          <LinkValues link={link} onOpen={showDetails} />
        </section>
      </main>
      <footer class="foot end">
        <Unlink link={link} erpName={erpName} onUnlinked={() => void model.open(view.integrationId)} />
        <Button look="primary" onClick={showDetails}>
          {t('details_heading')}
        </Button>
      </footer>
    </>
  );
}

interface LinkValuesProps {
  readonly link: ErpLinkFields;
  readonly onOpen: () => void;
}

/** The three values as they stand on the CRM record; the number leads to the details. */
export function LinkValues({ link, onOpen }: LinkValuesProps) {
  const { t } = useUi();
  const number = (
    <Button look="link" label={t('open_details_of', { number: link.customerNo })} onClick={onOpen}>
      <strong>{link.customerNo}</strong>
    </Button>
  );
  const values = [
    [t('customer_no'), link.customerNo && number],
    [t('integration_key'), link.integrationKey],
    [t('external_uid'), link.externalUid],
  ] as const;
  return (
    <dl class="pairs small">
      {values.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
