import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import type { Column } from '../../ui/Table';
import type { Text } from '../../ui/text';
import { ListEntries } from './ListEntries';
import { ListState } from './ListState';
import type { ListRow } from './list-rows';

interface ListColumnsInput {
  /** List whose table is open, or ''. */
  readonly edited: string;
  /** Lists whose reason is said above the table. */
  readonly said: ReadonlySet<string>;
  onEdit(id: string): void;
}

/** What the table says of each list, and the way into the tables that are filled in by hand. */
export function listColumns(t: Text, { edited, said, onEdit }: ListColumnsInput): readonly Column<ListRow>[] {
  const nameOf = ({ kind }: ListRow) => t.named(kind.labelKey);
  return [
    {
      key: 'name',
      heading: t('list_name'),
      rowHeading: true,
      cell: (row) => <ListEntries name={nameOf(row)} entries={row.list?.entries ?? []} />,
    },
    {
      key: 'source',
      heading: t('list_source'),
      cell: ({ list }) => (list && list.state !== 'free' ? t(`list_source_${list.source}`) : ''),
    },
    {
      key: 'entries',
      heading: t('list_entries'),
      number: true,
      cell: ({ list }) => list?.entries.length ?? '',
    },
    {
      key: 'age',
      heading: t('list_age'),
      cell: ({ list }) => {
        if (list?.source === 'fixed' || list?.state === 'free') return '';
        return list && list.readAt > 0 ? <Age since={list.readAt} /> : t('list_never');
      },
    },
    {
      key: 'state',
      heading: t('list_state'),
      cell: (row) => <ListState row={row} reason={!said.has(row.kind.id)} />,
    },
    {
      key: t('edit'),
      heading: '',
      cell: (row) =>
        row.kind.typed ? (
          <Button
            look="link"
            label={t('edit_table_of', { name: nameOf(row) })}
            expanded={row.kind.id === edited}
            onClick={() => onEdit(row.kind.id === edited ? '' : row.kind.id)}
          >
            {t('edit_table')}
          </Button>
        ) : null,
    },
  ];
}
