import type { Row, Value, Values } from './row';

/** A value as it is kept: whole numbers as such, which takes no memory of their own. */
type Cell = string | number | null;

/** Which columns a row has, once for all rows that have the same. */
interface Shape {
  readonly columns: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

/** Makes rows of one table, a million of which must fit into memory. */
export class RowMaker {
  readonly #shapes = new Map<string, Shape>();
  /** The last value of each column: types, cities and dates come in runs. */
  readonly #last = new Map<string, Cell>();

  make(id: number, values: Values, base: Row | null): CompactRow {
    const columns = Object.keys(values);
    const shape = this.#shapeOf(columns);
    return new CompactRow(
      id,
      shape,
      columns.map((column) => this.#cellOf(column, values[column] ?? null)),
      base,
    );
  }

  #shapeOf(columns: readonly string[]): Shape {
    const key = columns.join(' ');
    const known = this.#shapes.get(key);
    if (known) return known;
    const shape = { columns, at: new Map(columns.map((column, at) => [column, at])) };
    this.#shapes.set(key, shape);
    return shape;
  }

  #cellOf(column: string, value: Value): Cell {
    const last = this.#last.get(column);
    if (last !== undefined && textOf(last) === value) return last;
    const cell = toCell(value);
    this.#last.set(column, cell);
    return cell;
  }
}

/** A record that was written; over a generated one only what was changed is kept. */
export class CompactRow implements Row {
  constructor(
    readonly id: number,
    private readonly shape: Shape,
    private readonly cells: readonly Cell[],
    readonly base: Row | null,
  ) {}

  get(column: string): Value {
    const at = this.shape.at.get(column);
    return at === undefined ? (this.base?.get(column) ?? null) : textOf(this.cells[at] ?? null);
  }

  /** What was written, without what lies below. */
  values(): Values {
    return Object.fromEntries(
      this.shape.columns.map((column, at) => [column, textOf(this.cells[at] ?? null)]),
    );
  }
}

const textOf = (cell: Cell): Value => (typeof cell === 'number' ? String(cell) : cell);

function toCell(value: Value): Cell {
  if (value === null) return null;
  if (value.length < 10 && /^(?:0|-?[1-9]\d*)$/.test(value)) return Number(value);
  return value.length < 13 ? value : standingAlone(value);
}

/** A piece of a text keeps the whole text in memory, which may be a request of 60,000 characters. */
const standingAlone = (text: string): string => JSON.parse(JSON.stringify(text));
