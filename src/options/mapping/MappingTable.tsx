import type { ComponentChildren } from 'preact';
import type { MappingTarget } from '../../erp/contract';
import type { PickOption } from '../../ui/pick-option';
import { useUi } from '../../ui/ui-context';
import { MappingRow } from './MappingRow';

type Mapping = Readonly<Record<string, string>>;

/** A further thing to be set per target. */
export interface MappingExtra {
  readonly heading: string;
  readonly cell: (target: MappingTarget) => ComponentChildren;
}

interface MappingTableProps {
  /** Spoken name of the table. */
  readonly caption: string;
  /** What the targets are, as their column's heading. */
  readonly targetHeading: string;
  readonly targets: readonly MappingTarget[];
  readonly options: readonly PickOption[];
  /** Only what differs from the defaults. */
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** What is wrong with the source of a target; '' when nothing is. */
  readonly problemOf?: (target: MappingTarget) => string;
  readonly extra?: MappingExtra;
}

/** One row per field: what fills it, how long it may be, and the way back to the default. */
export function MappingTable(props: MappingTableProps) {
  const { t } = useUi();
  const { caption, targetHeading, targets, options, mapping, onChange, problemOf, extra } = props;
  const set = (target: MappingTarget, source: string | null) => {
    const { [target.key]: _old, ...others } = mapping;
    const same = source === null || source === target.defaultSource;
    onChange(same ? others : { ...others, [target.key]: source });
  };
  return (
    <table class="mapping">
      <caption class="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{targetHeading}</th>
          <th scope="col">{t('mapping_source')}</th>
          <th scope="col" class="num">
            {t('mapping_length')}
          </th>
          {extra ? <th scope="col">{extra.heading}</th> : null}
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
            problem={problemOf?.(target) ?? ''}
            extra={extra?.cell(target)}
          />
        ))}
      </tbody>
    </table>
  );
}
