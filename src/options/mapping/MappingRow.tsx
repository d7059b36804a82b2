import type { ComponentChildren } from 'preact';
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
  /** What is wrong with the source; '' when nothing is. */
  readonly problem: string;
  /** What else is set for this target; undefined for nothing. */
  readonly extra: ComponentChildren;
}

/** One field: its name and key, what fills it, how long it may be. */
export function MappingRow({ target, options, source, onChange, problem, extra }: MappingRowProps) {
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
          problem={problem}
        />
      </td>
      <td class="num">{target.maxLength || '–'}</td>
      {extra === undefined ? null : <td>{extra}</td>}
    </tr>
  );
}
