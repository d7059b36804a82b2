import type { MappingTarget } from '../../erp/contract';
import { Chip } from '../../ui/Chip';
import type { PickOption } from '../../ui/pick-option';
import { useUi } from '../../ui/ui-context';
import { SourceCell } from './SourceCell';

interface MappingRowProps {
  readonly target: MappingTarget;
  readonly options: readonly PickOption[];
  /** Undefined where the default stands. */
  readonly source: string | undefined;
  /** Null goes back to the default. */
  readonly onChange: (source: string | null) => void;
}

/** One ERP field: its name and key, what fills it, how long it may be. */
export function MappingRow({ target, options, source, onChange }: MappingRowProps) {
  const { t } = useUi();
  return (
    <tr>
      <th scope="row">
        {t.named(target.labelKey)}
        <div class="small muted">{target.key}</div>
        {target.required ? <Chip>{t('mapping_required')}</Chip> : null}
      </th>
      <td>
        <SourceCell
          target={target}
          options={options}
          source={source ?? target.defaultSource}
          changed={source !== undefined}
          onChange={onChange}
        />
      </td>
      <td class="num">{target.maxLength}</td>
    </tr>
  );
}
