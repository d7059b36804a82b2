import type { ImportRow } from '../core/import-run';
import { Select } from '../ui/Select';
import { useUi } from '../ui/ui-context';
import type { Deciding, Decision } from './use-decisions';

interface RowDecisionProps {
  readonly row: ImportRow;
  readonly deciding: Deciding;
}

const LINK = 'link:';

/** What to do with a customer that may be a company already: linked to it, inserted as a new one, or left. */
export function RowDecision({ row, deciding }: RowDecisionProps) {
  const { t } = useUi();
  return (
    <div class="decision">
      <Select
        label={t('import_decision_of', { number: row.number })}
        labelHidden
        value={chosenOf(deciding.decisions[row.recordKey])}
        emptyLabel={t('import_leave')}
        options={[
          ...row.proposals.map(({ id, name, reasons }) => ({
            value: LINK + id,
            label: t('import_link_to', { name, reasons: reasons.map((key) => t.named(key)).join(', ') }),
          })),
          { value: 'insert', label: t('import_insert_new') },
        ]}
        onPick={(value) => deciding.decide(row, decisionOf(value))}
      />
    </div>
  );
}

const chosenOf = (decision: Decision | undefined): string =>
  decision?.kind === 'link' ? LINK + decision.accountId : (decision?.kind ?? '');

function decisionOf(value: string): Decision | null {
  if (value === 'insert') return { kind: 'insert' };
  return value.startsWith(LINK) ? { kind: 'link', accountId: value.slice(LINK.length) } : null;
}
