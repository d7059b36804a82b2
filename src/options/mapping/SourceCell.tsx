import type { MappingTarget } from '../../erp/contract';
import { Button } from '../../ui/Button';
import type { PickOption } from '../../ui/pick-option';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { FIXED } from './mapping-sources';

interface SourceCellProps {
  readonly target: MappingTarget;
  readonly options: readonly PickOption[];
  readonly source: string;
  readonly changed: boolean;
  /** Null goes back to the default. */
  readonly onChange: (source: string | null) => void;
  readonly problem: string;
}

/** What fills one field: a value of the other side or a fixed text, and the way back to the default. */
export function SourceCell({ target, options, source, changed, onChange, problem }: SourceCellProps) {
  const { t } = useUi();
  const name = t.named(target.labelKey);
  const fixed = source.startsWith(FIXED);
  return (
    <div class="source">
      <Select
        label={t('mapping_source_of', { target: name })}
        labelHidden
        value={fixed ? FIXED : source}
        options={options}
        onPick={onChange}
        error={fixed ? '' : problem}
      />
      {fixed ? (
        <TextField
          label={t('mapping_text_of', { target: name })}
          labelHidden
          value={source.slice(FIXED.length)}
          onInput={(text) => onChange(FIXED + text)}
          error={problem}
        />
      ) : null}
      {changed ? (
        <Button look="link" label={t('mapping_reset_of', { target: name })} onClick={() => onChange(null)}>
          {t('mapping_reset')}
        </Button>
      ) : null}
    </div>
  );
}
