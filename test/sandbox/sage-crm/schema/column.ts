export type ColumnType =
  | 'id'
  | 'integer'
  | 'numeric'
  | 'text'
  | 'longtext'
  | 'selection'
  | 'checkbox'
  | 'datetime'
  | 'reference';

export interface Column {
  /** Lower case, with the prefix of its table. */
  readonly name: string;
  readonly caption: string;
  readonly type: ColumnType;
  /** Characters; absent where there is no limit. */
  readonly length?: number;
  /** Caption family of a selection. */
  readonly family?: string;
  /** Table that a reference points to. */
  readonly to?: string;
  readonly required?: boolean;
  /** Kept by the system: what a client sends for it is passed over. */
  readonly readOnly?: boolean;
  /** Whether an administrator added it. */
  readonly custom?: boolean;
}

export interface TableSchema {
  /** Lower-case name, as in `company` or `address_link`. */
  readonly name: string;
  /** As the product writes it, such as `Address_Link`. */
  readonly label: string;
  /** `bord_tableid`; 0 where the product's number is not known. */
  readonly entityId: number;
  readonly prefix: string;
  readonly id: string;
  /** Column whose value stands for the record. */
  readonly title: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns that records are found by without a scan. */
  readonly indexes: readonly string[];
}

type Extra = Omit<Partial<Column>, 'name' | 'type'>;

const define =
  (type: ColumnType) =>
  (name: string, caption: string, extra: Extra = {}): Column => ({ name, caption, type, ...extra });

export const integer = define('integer');
export const numeric = define('numeric');
export const longtext = define('longtext');
export const checkbox = define('checkbox');
export const datetime = define('datetime');

export const text = (name: string, caption: string, length: number, extra: Extra = {}): Column =>
  define('text')(name, caption, { length, ...extra });

/** A selection stores the code of a caption. */
export const selection = (name: string, caption: string, family: string = name): Column =>
  define('selection')(name, caption, { length: 40, family });

export const reference = (name: string, caption: string, to: string): Column =>
  define('reference')(name, caption, { to });

interface TableDefinition {
  readonly label: string;
  readonly entityId?: number;
  readonly id: string;
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly indexes?: readonly string[];
}

/** A table with the columns that every table has. */
export function defineTable({ label, entityId, id, title, columns, indexes }: TableDefinition): TableSchema {
  const prefix = id.slice(0, id.indexOf('_'));
  const all = [define('id')(id, `${label} Id`, { readOnly: true }), ...columns, ...auditColumns(prefix)];
  return {
    name: label.toLowerCase(),
    label,
    entityId: entityId ?? 0,
    prefix,
    id,
    title: title ?? id,
    columns: new Map(all.map((one) => [one.name, one])),
    indexes: indexes ?? [],
  };
}

function auditColumns(prefix: string): readonly Column[] {
  const kept = { readOnly: true };
  return [
    { ...reference(`${prefix}_createdby`, 'Created By', 'users'), ...kept },
    datetime(`${prefix}_createddate`, 'Created Date', kept),
    { ...reference(`${prefix}_updatedby`, 'Updated By', 'users'), ...kept },
    datetime(`${prefix}_updateddate`, 'Updated Date', kept),
    datetime(`${prefix}_timestamp`, 'Time Stamp', kept),
    integer(`${prefix}_deleted`, 'Deleted', kept),
  ];
}
