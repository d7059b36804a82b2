import { useId } from 'preact/hooks';
import { TextField } from '../ui/TextField';
import { useUi } from '../ui/ui-context';
import { looksNumeric } from './criteria-draft';
import type { ImportScope } from './import-scope';
import { SinceField } from './SinceField';
import type { useImportStart } from './use-import-start';

interface CriteriaFieldsProps {
  readonly scope: ImportScope;
  readonly start: ReturnType<typeof useImportStart>;
}

/** Changed since when, and from which number to which. Each may stay empty. */
export function CriteriaFields({ scope, start }: CriteriaFieldsProps) {
  const { t } = useUi();
  const hint = useId();
  const { draft, count } = start;
  const unknown = (end: 'from' | 'to') =>
    count?.unknownNumbers.includes(end) ? t('import_unknown_number') : undefined;
  return (
    <>
      <SinceField scope={scope} start={start} />
      <fieldset class="number-range" aria-describedby={looksNumeric(draft) ? hint : undefined}>
        <legend class="legend-label">{t('import_number')}</legend>
        <div class="ends">
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`import_${end}`)}
              value={draft[end]}
              hint={unknown(end)}
              error={start.problemOf(end)}
              onInput={(text) => start.change({ ...draft, [end]: text })}
              onCommit={() => start.settle()}
            />
          ))}
        </div>
        {looksNumeric(draft) ? (
          <p class="hint" id={hint}>
            {t('import_range_as_text')}
          </p>
        ) : null}
      </fieldset>
    </>
  );
}
