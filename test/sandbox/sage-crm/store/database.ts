import { UndoLog } from '../../undo-log';
import type { TableSchema } from '../schema/column';
import type { GeneratedRange } from './generated-range';
import { Table } from './table';

/** All tables of the installation, with a transaction that can be taken back. */
export class Database {
  readonly tables: ReadonlyMap<string, Table>;
  readonly #undo = new UndoLog();

  constructor(
    schemas: ReadonlyMap<string, TableSchema>,
    generated: Readonly<Record<string, GeneratedRange>> = {},
  ) {
    this.tables = new Map(
      [...schemas.values()].map((one) => [one.name, new Table(one, this.#undo.add, generated[one.name])]),
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
    return this.#undo.transaction(work);
  }
}
