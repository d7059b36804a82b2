import type { Installation } from '../installation';
import { isDeleted, isVisible } from '../rules/visibility';
import type { UserSeed } from '../seed/users';
import type { Row, Value } from '../store/row';
import { contactColumns, contactValue } from './contact-data';
import type { Source } from './source';
import { hiddenColumns, visibleColumns } from './table-source';
import type { ViewDefinition } from './views';

/** A view as one user sees it. */
export function joinedSource(installation: Installation, view: ViewDefinition, user: UserSeed): Source {
  const { database } = installation;
  const base = database.table(view.base);
  const links = view.links ? database.table(view.links.table) : null;
  const tables = [base, ...(links ? [links] : []), ...view.joins.map((one) => database.table(one.table))];
  const owner = view.contacts;
  const hidden = hiddenColumns(installation, user);
  const columns = visibleColumns(
    [
      ...tables.flatMap((table) => [...table.schema.columns.values()]),
      ...(owner ? contactColumns(database.table(owner).schema.prefix) : []),
    ],
    hidden,
  );
  const join = (row: Row): Row[] =>
    joinRow(installation, view, row, user).map((rows) => new JoinedRow(rows, view, installation, hidden));
  const lookup = (column: string, value: string): readonly Row[] | undefined =>
    baseRows(installation, view, column, value)?.flatMap(join);
  return {
    ...base.schema,
    name: view.label.toLowerCase(),
    label: view.label,
    entityId: 0,
    id: view.id,
    title: view.title,
    columns,
    isTable: false,
    get: (id) => lookup(view.id, String(id))?.[0],
    *rows() {
      for (const row of base.rows()) yield* join(row);
    },
    lookup,
    isDeleted: () => false,
  };
}

/** Records of the base that a column of the view leads to; undefined where only a scan finds them. */
function baseRows(
  { database }: Installation,
  view: ViewDefinition,
  column: string,
  value: string,
): readonly Row[] | undefined {
  const base = database.table(view.base);
  const direct = base.lookup(column, value);
  if (direct) return direct;
  const { links } = view;
  const linked = links ? database.table(links.table).lookup(column, value) : undefined;
  if (links && linked) {
    const ids = new Set(linked.map((row) => row.get(links.by) ?? ''));
    return [...ids].flatMap((id) => base.lookup(base.schema.id, id) ?? []);
  }
  const [first] = view.joins;
  const joined = first ? database.table(first.table).lookup(column, value) : undefined;
  if (!first || !joined || !base.schema.indexes.includes(first.by)) return undefined;
  return joined.flatMap((row) => base.lookup(first.by, String(row.id)) ?? []);
}

type Rows = ReadonlyMap<string, Row>;

/** The living records of each row of the view, by prefix; none where one is missing that the view needs. */
function joinRow(
  { database }: Installation,
  view: ViewDefinition,
  row: Row,
  user: UserSeed,
): readonly Rows[] {
  const { schema } = database.table(view.base);
  if (isDeleted(row, schema) || !isVisible(row, schema, user)) return [];
  const rows = new Map([[schema.prefix, row]]);
  for (const { table: name, by, optional } of view.joins) {
    const table = database.table(name);
    const id = rows.get(by.slice(0, by.indexOf('_')))?.get(by);
    const found = id ? table.get(Number(id)) : undefined;
    const there = found && !isDeleted(found, table.schema) && isVisible(found, table.schema, user);
    if (there) rows.set(table.schema.prefix, found);
    else if (!optional) return [];
  }
  const links = view.links ? database.table(view.links.table) : null;
  const living = links
    ?.lookup(view.links?.by ?? '', String(row.id))
    ?.filter((link) => !isDeleted(link, links.schema));
  if (!links || !living || living.length === 0) return [rows];
  return living.map((link) => new Map([...rows, [links.schema.prefix, link]]));
}

class JoinedRow implements Row {
  readonly id: number;

  constructor(
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly view: ViewDefinition,
    private readonly installation: Installation,
    private readonly hidden: ReadonlySet<string>,
  ) {
    this.id = Number(this.#stored(view.id) ?? 0);
  }

  get(column: string): Value {
    if (this.hidden.has(column)) return null;
    const stored = this.#stored(column);
    const owner = this.view.contacts;
    if (stored !== null || owner === undefined) return stored;
    const { schema } = this.installation.database.table(owner);
    if (!column.startsWith(`${schema.prefix}_`)) return null;
    return contactValue(this.installation.database, owner, this.id, column);
  }

  #stored(column: string): Value {
    return this.rows.get(column.slice(0, column.indexOf('_')))?.get(column) ?? null;
  }
}
