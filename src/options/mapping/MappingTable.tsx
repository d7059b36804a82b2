import type { MappingTarget } from '../../erp/contract';
import type { PickOption } from '../../ui/pick-option';
import { useUi } from '../../ui/ui-context';
import { MappingRow } from './MappingRow';

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
          <MappingRow
            key={target.key}
            target={target}
            options={options}
            source={mapping[target.key]}
            onChange={(source) => set(target, source)}
          />
        ))}
      </tbody>
    </table>
  );
}
