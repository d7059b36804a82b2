import type { PickListEntry } from '../../core/pick-list';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';

/** Entries shown at most. */
const MOST_SHOWN = 20;

interface CsvPreviewProps {
  readonly entries: readonly PickListEntry[];
  /** The table as it is saved. */
  readonly table: readonly PickListEntry[];
  readonly adds: boolean;
}

/** What was read from the text, before anything is saved. */
export function CsvPreview({ entries, table, adds }: CsvPreviewProps) {
  const { t } = useUi();
  const more = entries.length - MOST_SHOWN;
  return (
    <div class="block">
      <h4>
        {t('csv_preview')}: {t.plural('csv_result', entries.length)}
      </h4>
      {adds ? <p class="small muted">{t('csv_added', effect(entries, table))}</p> : null}
      <Table
        caption={t('csv_preview')}
        rows={entries.slice(0, MOST_SHOWN).map((entry, index) => ({ ...entry, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'code', heading: t('table_code'), rowHeading: true, cell: ({ value }) => value },
          { key: 'label', heading: t('table_label'), cell: ({ label }) => label },
        ]}
      />
      {more > 0 ? <p class="small muted">{t.plural('list_more', more)}</p> : null}
    </div>
  );
}

function effect(entries: readonly PickListEntry[], table: readonly PickListEntry[]) {
  const known = new Set(table.map(({ value }) => value));
  const codes = new Set(entries.map(({ value }) => value));
  const changed = [...codes].filter((code) => known.has(code)).length;
  return {
    added: String(codes.size - changed),
    changed: String(changed),
    kept: String(known.size - changed),
  };
}
