import { useUi } from './ui-context';

const WIDTHS = ['60%', '90%', '75%', '85%', '40%'];

/** The shape of what is coming, spoken as "Loading". */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useUi();
  return (
    <div class="skeleton" role="status">
      <span class="spoken">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
