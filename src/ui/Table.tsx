import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  /** Right-aligned, tabular figures. */
  readonly number?: boolean;
  /** The cell that names the row. */
  readonly rowHeading?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands below a row in the whole width; null for nothing. */
  readonly below?: (row: Row) => ComponentChildren;
}

/**
 * A table with a spoken caption. It scrolls sideways in its own box where the panel is too narrow; the box can be reached
 * by keyboard then, and only then.
 */
export function Table<Row>({ caption, columns, rows, rowKey, below }: TableProps<Row>) {
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    if (box.current) setScrolls(box.current.scrollWidth > box.current.clientWidth);
  }, [rows]);
  return (
    <section
      class="table-box"
      ref={box}
      tabIndex={scrolls ? 0 : undefined}
      aria-label={scrolls ? caption : undefined}
    >
      <table>
        <caption class="spoken">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.number ? 'num' : undefined}>
                {column.heading || <span class="spoken">{column.key}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              <tr>{columns.map((column) => drawCell(column, row))}</tr>
              {drawBelow(columns.length, below?.(row) ?? null)}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const drawBelow = (columns: number, content: ComponentChildren) =>
  content === null ? null : (
    <tr class="below">
      <td colSpan={columns}>{content}</td>
    </tr>
  );

function drawCell<Row>(column: Column<Row>, row: Row) {
  const look = column.number ? 'num' : undefined;
  return column.rowHeading ? (
    <th key={column.key} scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.key} class={look}>
      {column.cell(row)}
    </td>
  );
}
