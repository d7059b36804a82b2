import type { ErpDocument } from '../../core/erp-customer';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { useUi } from '../../ui/ui-context';
import { DocumentLines } from './DocumentLines';

/** Head and lines of a document as the ERP has them. */
export function DocumentContent({ document }: { readonly document: ErpDocument }) {
  const { t } = useUi();
  return (
    <>
      <dl class="pairs lead">
        <div>
          <dt>{t('date')}</dt>
          <dd>
            <DateText day={document.date} />
          </dd>
        </div>
        <Pair label={t('state')} value={document.state} />
        <Pair label={t('reference')} value={document.poNumber} />
        <div>
          <dt>{t('total')}</dt>
          <dd>
            <strong>
              <Money value={document.total} />
            </strong>
          </dd>
        </div>
      </dl>
      <DocumentLines lines={document.lines} />
    </>
  );
}

function Pair({ label, value }: { label: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
