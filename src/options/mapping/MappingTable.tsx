import type { MappingTarget } from '../../erp/contract';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import type { PickOption } from '../../ui/pick-option';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { FIXED } from './mapping-sources';

type Mapping = Readonly<Record<string, string>>;

interface MappingTableProps {
  readonly targets: readonly MappingTarget[];
  readonly options: readonly PickOption[];
  /** Only what differs from the defaults. */
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** One row per ERP field: what fills it, how long it may be, and the way back to the default. */
export function MappingTable({ targets, options, mapping, onChange }: MappingTableProps) {
  const { t } = useUi();
  const set = (target: MappingTarget, source: string | null) => {
    const { [target.key]: _old, ...others } = mapping;
    const same = source === null || source === target.defaultSource;
    onChange(same ? others : { ...others, [target.key]: source });
  };
  return (
    <table class="mapping">
      <caption class="spoken">{t('nav_mapping')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mapping_target')}</th>
          <th scope="col">{t('mapping_source')}</th>
          <th scope="col" class="num">
            {t('mapping_length')}
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.key}>
            <th scope="row">
              {t.named(target.labelKey)}
              <div class="small muted">{target.key}</div>
              {target.required ? <Chip>{t('mapping_required')}</Chip> : null}
            </th>
            <td>
              <SourceCell
                target={target}
                options={options}
                source={mapping[target.key] ?? target.defaultSource}
                changed={mapping[target.key] !== undefined}
                onChange={(source) => set(target, source)}
              />
            </td>
            <td class="num">{target.maxLength}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SourceCellProps {
  readonly target: MappingTarget;
  readonly options: readonly PickOption[];
  readonly source: string;
  readonly changed: boolean;
  /** Null goes back to the default. */
  readonly onChange: (source: string | null) => void;
}

function SourceCell({ target, options, source, changed, onChange }: SourceCellProps) {
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
      />
      {fixed ? (
        <TextField
          label={t('mapping_text_of', { target: name })}
          labelHidden
          value={source.slice(FIXED.length)}
          onInput={(text) => onChange(FIXED + text)}
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
