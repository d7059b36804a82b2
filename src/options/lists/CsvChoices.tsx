import { CSV_SEPARATORS, type CsvSeparator } from '../../core/csv';
import type { PickListCsv, PickListCsvChoices } from '../../core/pick-list-csv';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { MessageKey } from '../../ui/text';
import { useUi } from '../../ui/ui-context';

const NAMES: Readonly<Record<CsvSeparator, MessageKey>> = {
  ',': 'csv_comma',
  ';': 'csv_semicolon',
  '\t': 'csv_tab',
};

interface CsvChoicesProps {
  readonly csv: PickListCsv;
  readonly onChoose: (part: PickListCsvChoices) => void;
}

/** How the text is read: as it was found out, and to be corrected. */
export function CsvChoices({ csv, onChoose }: CsvChoicesProps) {
  const { t } = useUi();
  const columns = csv.columns.map((name, index) => ({
    value: String(index),
    label: name || t('csv_column', { number: String(index + 1) }),
  }));
  return (
    <>
      <div class="grid3">
        <Select
          label={t('csv_separator')}
          value={csv.separator}
          options={CSV_SEPARATORS.map((separator) => ({ value: separator, label: t(NAMES[separator]) }))}
          onPick={(value) => {
            const separator = CSV_SEPARATORS.find((known) => known === value);
            if (separator) onChoose({ separator });
          }}
        />
        {columns.length > 2 ? (
          <>
            <Select
              label={t('csv_code_column')}
              value={String(csv.codeColumn)}
              options={columns}
              onPick={(value) => onChoose({ codeColumn: Number(value) })}
            />
            <Select
              label={t('csv_label_column')}
              value={String(csv.labelColumn)}
              options={columns}
              onPick={(value) => onChoose({ labelColumn: Number(value) })}
            />
          </>
        ) : null}
      </div>
      <Switch label={t('csv_header')} checked={csv.header} onChange={(header) => onChoose({ header })} />
    </>
  );
}
