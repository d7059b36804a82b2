import type { Notice } from '../../core/erp-customer';
import { useUi } from '../../ui/ui-context';

/** Things to know about the figures that are no errors. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useUi();
  return (
    <>
      {notices.map(({ labelKey, params }) => (
        <section class="notice small" key={`${labelKey} ${JSON.stringify(params)}`}>
          <p>{t.named(labelKey, params)}</p>
        </section>
      ))}
    </>
  );
}
