import { UndoLog } from '../../undo-log';
import { MatchLists } from '../query/match-lists';
import { schema } from '../schema/schema';
import { EMPTY_RANGE, type GeneratedRange } from './generated-range';
import { Table } from './table';

/** All tables of the company, with a transaction that can be taken back. */
export class Database {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #undo = new UndoLog();
  /** Grows with every write; the order of unordered reads hangs on it. */
  version = 0;
  readonly matches = new MatchLists();

  constructor(generated: Readonly<Record<string, GeneratedRange>> = {}) {
    const keep = (takeBack: () => void): void => {
      this.version += 1;
      this.#undo.add(takeBack);
    };
    this.#tables = new Map(
      [...schema.values()].map((one) => [one.name, new Table(one, keep, generated[one.name] ?? EMPTY_RANGE)]),
    );
  }

  table(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new RangeError(`no table ${name}`);
    return table;
  }

  numberAfterGenerated(): void {
    for (const table of this.#tables.values()) table.numberAfterGenerated();
  }

  /** Runs work; when it throws, nothing of it remains. Transactions may be nested. */
  transaction<Result>(work: () => Result): Result {
    try {
      return this.#undo.transaction(work);
    } catch (error) {
      // What was read in between saw what is gone now.
      this.version += 1;
      throw error;
    }
  }
}
