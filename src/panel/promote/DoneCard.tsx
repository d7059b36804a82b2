import type { PromotionIntent } from '../../core/promotion-intent';
import { useUi } from '../../ui/ui-context';
import { usePanel } from '../panel-context';
import { LinkValues } from './AlreadyLinked';

/** The account is a customer now; its number leads to the details. */
export function DoneCard({ intent }: { readonly intent: PromotionIntent }) {
  const { t } = useUi();
  const { show } = usePanel();
  const { customerNo, externalUid, id, integrationId } = intent;
  return (
    <section class="notice ok" role="status">
      <p>
        <strong>{t(intent.verb === 'link' ? 'done_linked' : 'done_created')}</strong>
      </p>
      <LinkValues
        link={{ customerNo, externalUid, integrationKey: id }}
        onOpen={() => show('details', integrationId)}
      />
    </section>
  );
}
