import { IMPORT_OUTCOMES, type ImportOutcome, type ImportRun } from '../core/import-run';
import { useUi } from '../ui/ui-context';

interface OutcomeCardsProps {
  readonly run: ImportRun;
  /** The outcome whose customers are shown below; '' for all. */
  readonly chosen: ImportOutcome | '';
  readonly onChoose: (outcome: ImportOutcome | '') => void;
}

/** How many customers ended how. A card shows only these; pressed again, all. */
export function OutcomeCards({ run, chosen, onChoose }: OutcomeCardsProps) {
  const { t, locale } = useUi();
  const format = new Intl.NumberFormat(locale).format;
  return (
    <fieldset class="outcomes block">
      <legend class="spoken">{t('import_outcomes')}</legend>
      {IMPORT_OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          class={`outcome-card ${outcome}${run.counts[outcome] > 0 ? ' some' : ''}`}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(chosen === outcome ? '' : outcome)}
        >
          <span class="muted">{t(`import_${run.mode}_many_${outcome}`)}</span>{' '}
          <strong>{format(run.counts[outcome])}</strong>
        </button>
      ))}
    </fieldset>
  );
}
