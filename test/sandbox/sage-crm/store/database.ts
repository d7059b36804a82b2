import type { TableSchema } from '../schema/column';
import type { GeneratedRange } from './generated-range';
import { Table } from './table';

/** All tables of the installation, with a transaction that can be taken back. */
export class Database {
  readonly tables: ReadonlyMap<string, Table>;
  #undo: (() => void)[] | null = null;

  constructor(
    schemas: ReadonlyMap<string, TableSchema>,
    generated: Readonly<Record<string, GeneratedRange>> = {},
  ) {
    const keep = (takeBack: () => void): void => {
      this.#undo?.push(takeBack);
    };
    this.tables = new Map(
      [...schemas.values()].map((one) => [one.name, new Table(one, keep, generated[one.name])]),
    );
  }

  /** @throws RangeError for a name that is no table */
  table(name: string): Table {
    const table = this.tables.get(name.toLowerCase());
    if (!table) throw new RangeError(`no table ${name}`);
    return table;
  }

  /** Columns were added or changed; the records stay. */
  adapt(schemas: ReadonlyMap<string, TableSchema>): void {
    for (const schema of schemas.values()) this.table(schema.name).schema = schema;
  }

  /** Runs work; when it throws, nothing of it remains. Transactions may be nested. */
  transaction<Result>(work: () => Result): Result {
    const outer = this.#undo;
    const own: (() => void)[] = [];
    this.#undo = own;
    try {
      const result = work();
      outer?.push(...own);
      return result;
    } catch (error) {
      this.#undo = null;
      for (const takeBack of own.reverse()) takeBack();
      throw error;
    } finally {
      this.#undo = outer;
    }
  }
}
