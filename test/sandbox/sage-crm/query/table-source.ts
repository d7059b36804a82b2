import type { Installation } from '../installation';
import { isDeleted, isVisible } from '../rules/visibility';
import type { Column } from '../schema/column';
import type { UserSeed } from '../seed/users';
import type { Row, Value } from '../store/row';
import type { Table } from '../store/table';
import { contactColumns, contactValue } from './contact-data';
import type { Source } from './source';

/** A table as one user sees it: his territories, and the columns that are not hidden from him. */
export function tableSource(installation: Installation, table: Table, user: UserSeed): Source {
  const { schema } = table;
  const { switches, database } = installation;
  const hidden = hiddenColumns(installation, user);
  const owner = schema.name === 'company' || schema.name === 'person' ? schema.name : null;
  const extra = owner && switches.denormalisedColumns === 'entity' ? contactColumns(schema.prefix) : [];
  const columns = visibleColumns([...schema.columns.values(), ...extra], hidden);
  const seen = (row: Row): boolean => isVisible(row, schema, user);
  const shown = (row: Row): Row => {
    if (hidden.size === 0 && extra.length === 0) return row;
    return new ShownRow(row, hidden, (column) =>
      owner === null ? null : contactValue(database, owner, row.id, column),
    );
  };
  return {
    ...schema,
    columns,
    isTable: true,
    get: (id) => {
      const row = table.get(id);
      return row && seen(row) ? shown(row) : undefined;
    },
    *rows(after) {
      for (const row of table.rows(after)) if (seen(row)) yield shown(row);
    },
    lookup: (column, value) =>
      hidden.has(column) ? undefined : table.lookup(column, value)?.filter(seen).map(shown),
    isDeleted: (row) => isDeleted(row, schema),
  };
}

export function hiddenColumns({ switches }: Installation, user: UserSeed): ReadonlySet<string> {
  const secured = Object.entries(switches.fieldSecurity[user.logon] ?? {});
  return new Set(secured.filter(([, right]) => right === 'hidden').map(([column]) => column));
}

export function visibleColumns(
  columns: readonly Column[],
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Column> {
  return new Map(columns.filter((one) => !hidden.has(one.name)).map((one) => [one.name, one]));
}

class ShownRow implements Row {
  readonly id: number;

  constructor(
    private readonly row: Row,
    private readonly hidden: ReadonlySet<string>,
    private readonly extra: (column: string) => Value,
  ) {
    this.id = row.id;
  }

  get(column: string): Value {
    if (this.hidden.has(column)) return null;
    return this.row.get(column) ?? this.extra(column);
  }
}
