import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { TableRowFields } from './TableRowFields';
import type { TableDraft } from './use-table-draft';

/** Rows drawn at once; a long table shows the rest on demand. */
const PAGE = 100;

/** The rows of a table, and adding one. The focus goes where the user goes on. */
export function TableRows({ draft }: { readonly draft: TableDraft }) {
  const { t } = useUi();
  const [shown, setShown] = useState(PAGE);
  const [wanted, setWanted] = useState(-1);
  const box = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLInputElement>(`[data-row="${wanted}"] input`)?.focus();
  }, [wanted]);
  const { rows, problems } = draft;
  // What has to be put right is always drawn.
  const drawn = Math.max(shown, ...problems.map(({ line }) => line));
  const more = rows.length - drawn;
  const add = () => {
    setShown(Math.max(shown, rows.length + 1));
    setWanted(draft.add());
  };
  const remove = (index: number, key: number) => {
    setWanted((rows[index + 1] ?? rows[index - 1])?.key ?? -1);
    draft.remove(key);
  };
  return (
    <>
      {rows.length === 0 ? <p class="muted">{t('table_empty')}</p> : null}
      {rows.length > 0 ? (
        <table class="entries">
          <thead>
            <tr>
              <th scope="col">{t('table_code')}</th>
              <th scope="col">{t('table_label')}</th>
              <th scope="col">
                <span class="spoken">{t('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={box}>
            {rows.slice(0, drawn).map((row, index) => (
              <TableRowFields
                key={row.key}
                row={row}
                line={index + 1}
                problem={problems.find(({ line }) => line === index + 1) ?? null}
                onChange={(part) => draft.change(row.key, part)}
                onRemove={() => remove(index, row.key)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      <div class="actions">
        {more > 0 ? (
          <Button look="ghost" onClick={() => setShown(drawn + PAGE)}>
            {t.plural('table_more_rows', more)}
          </Button>
        ) : null}
        <Button onClick={add}>{t('table_add_row')}</Button>
      </div>
    </>
  );
}
