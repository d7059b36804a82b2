import type { ImportRow } from '../core/import-run';
import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { ImportError } from './ImportError';
import type { Deciding } from './use-decisions';

interface DecisionBarProps {
  /** The rows on the screen. */
  readonly rows: readonly ImportRow[];
  readonly deciding: Deciding;
  /** They come from a preview, which has written nothing itself. */
  readonly fromPreview: boolean;
}

/** How many decisions there are, what can be decided for all proposed rows on the screen at once, and *Apply*. */
export function DecisionBar({ rows, deciding, fromPreview }: DecisionBarProps) {
  const { t } = useUi();
  const { action, decisions, open, decideAll, clear, apply } = deciding;
  const many = Object.keys(decisions).length;
  const proposed = rows.filter(({ outcome }) => outcome === 'proposed');
  if (!open || (proposed.length === 0 && many === 0)) return null;
  const onlyOne = ({ proposals: [first, ...others] }: ImportRow) =>
    first && others.length === 0 ? ({ kind: 'link', accountId: first.id } as const) : null;
  return (
    <div class={many > 0 ? 'decision-bar some' : 'decision-bar'}>
      <p role="status">{many === 0 ? t('import_no_decision') : t.plural('import_decided', many)}</p>
      {fromPreview ? <p class="hint">{t('import_apply_writes')}</p> : null}
      <div class="actions">
        <Button look="primary" disabled={many === 0 || action.busy} onClick={apply}>
          {t('import_apply')}
        </Button>
        <Button disabled={proposed.length === 0} onClick={() => decideAll(proposed, onlyOne)}>
          {t('import_link_all')}
        </Button>
        <Button
          disabled={proposed.length === 0}
          onClick={() => decideAll(proposed, () => ({ kind: 'insert' }))}
        >
          {t('import_insert_all')}
        </Button>
        <Button look="ghost" disabled={many === 0} onClick={clear}>
          {t('import_undecide')}
        </Button>
      </div>
      <ImportError error={action.error} />
    </div>
  );
}
