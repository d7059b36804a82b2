import type { ErpLinkFields } from '../../core/erp-link';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';

/** A linked account is not promoted again; its link is shown instead. */
export function AlreadyLinked({ link }: { readonly link: ErpLinkFields }) {
  const { t } = useUi();
  const { show } = usePanel();
  return (
    <>
      <main class="body">
        <section class="notice ok" role="status">
          <p>
            <strong>{t('already_linked', { number: link.customerNo || link.externalUid })}</strong>
          </p>
          <LinkValues link={link} />
        </section>
      </main>
      <footer class="foot end">
        <Button look="primary" onClick={() => show('details')}>
          {t('details_heading')}
        </Button>
      </footer>
    </>
  );
}

/** The three values as they stand on the CRM record. */
export function LinkValues({ link }: { readonly link: ErpLinkFields }) {
  const { t } = useUi();
  const values = [
    [t('customer_no'), link.customerNo],
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
