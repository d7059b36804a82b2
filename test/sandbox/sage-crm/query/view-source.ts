import type { Installation } from '../installation';
import { OWNER_IDS, type Owner } from '../rules/company-contacts';
import { isDeleted, isVisible } from '../rules/visibility';
import { type Column, integer, text } from '../schema/column';
import type { UserSeed } from '../seed/users';
import type { Row, Value } from '../store/row';
import { contactColumns, contactValue } from './contact-data';
import type { Source } from './source';
import { hiddenColumns, visibleColumns } from './table-source';

interface ViewDefinition {
  readonly label: string;
  /** Table that the view has a row for each record of. */
  readonly base: string;
  /** Further tables: the column (of the base or an earlier table) that leads to each. */
  readonly joins: readonly { readonly table: string; readonly by: string; readonly optional?: boolean }[];
  readonly id: string;
  readonly title: string;
  /** Whose phones and e-mails stand in it, by prefix. */
  readonly contacts?: Owner;
}

const COMPANY_JOINS = [
  { table: 'person', by: 'comp_primarypersonid', optional: true },
  { table: 'address', by: 'comp_primaryaddressid', optional: true },
];
const company = (label: string): ViewDefinition => ({
  label,
  base: 'company',
  joins: COMPANY_JOINS,
  id: 'comp_companyid',
  title: 'comp_name',
  contacts: 'company',
});

const VIEWS: readonly ViewDefinition[] = [
  {
    label: 'vListAddress',
    base: 'address_link',
    joins: [{ table: 'address', by: 'adli_addressid' }],
    id: 'addr_addressid',
    title: 'addr_address1',
  },
  {
    label: 'vAddressCompany',
    base: 'address_link',
    joins: [
      { table: 'address', by: 'adli_addressid' },
      { table: 'company', by: 'adli_companyid' },
    ],
    id: 'addr_addressid',
    title: 'addr_address1',
  },
  {
    label: 'vListPerson',
    base: 'person_link',
    joins: [
      { table: 'person', by: 'peli_personid' },
      { table: 'company', by: 'pers_companyid', optional: true },
    ],
    id: 'pers_personid',
    title: 'pers_lastname',
    contacts: 'person',
  },
  company('vSummaryCompany'),
  company('vSearchListCompany'),
];

export const VIEW_LABELS: readonly string[] = [...VIEWS.map((one) => one.label), 'CRMEmailPhoneData'];

/** A view as one user sees it; undefined for a name that is none. */
export function viewSource(installation: Installation, name: string, user: UserSeed): Source | undefined {
  if (name === 'crmemailphonedata') return contactDataSource(installation, user);
  const view = VIEWS.find((one) => one.label.toLowerCase() === name);
  return view ? joinedSource(installation, view, user) : undefined;
}

function joinedSource(installation: Installation, view: ViewDefinition, user: UserSeed): Source {
  const { database } = installation;
  const tables = [view.base, ...view.joins.map((one) => one.table)].map((one) => database.table(one));
  const [base] = tables;
  if (!base) throw new RangeError(view.label);
  const owner = view.contacts;
  const ownerPrefix = owner ? database.table(owner).schema.prefix : '';
  const hidden = hiddenColumns(installation, user);
  const columns = visibleColumns(
    [
      ...tables.flatMap((table) => [...table.schema.columns.values()]),
      ...(owner ? contactColumns(ownerPrefix) : []),
    ],
    hidden,
  );
  const join = (row: Row): Row[] => {
    const joined = joinRow(installation, view, row, user);
    return joined ? [new JoinedRow(joined, view, installation, hidden)] : [];
  };
  const indexed = new Map([[view.id, linkTo(view)]]);
  return {
    ...base.schema,
    name: view.label.toLowerCase(),
    label: view.label,
    entityId: 0,
    id: view.id,
    title: view.title,
    columns,
    isTable: false,
    get: (id) => (base.lookup(indexed.get(view.id) ?? view.id, String(id)) ?? []).flatMap(join)[0],
    *rows() {
      for (const row of base.rows()) yield* join(row);
    },
    lookup: (column, value) => base.lookup(indexed.get(column) ?? column, value)?.flatMap(join),
    isDeleted: () => false,
  };
}

/** Column of the base that holds the view's id. */
function linkTo({ id, joins }: ViewDefinition): string {
  const [first] = joins;
  if (!first?.by.startsWith('adli_') && !first?.by.startsWith('peli_')) return id;
  return first.by;
}

/** The living records of one row by prefix; undefined where one is missing that the view needs. */
function joinRow(
  { database }: Installation,
  view: ViewDefinition,
  row: Row,
  user: UserSeed,
): ReadonlyMap<string, Row> | undefined {
  const { schema } = database.table(view.base);
  if (isDeleted(row, schema) || !isVisible(row, schema, user)) return undefined;
  const rows = new Map([[schema.prefix, row]]);
  for (const { table: name, by, optional } of view.joins) {
    const table = database.table(name);
    const id = rows.get(by.slice(0, by.indexOf('_')))?.get(by);
    const found = id ? table.get(Number(id)) : undefined;
    const there = found && !isDeleted(found, table.schema) && isVisible(found, table.schema, user);
    if (there) rows.set(table.schema.prefix, found);
    else if (!optional) return undefined;
  }
  return rows;
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

/** CRMEmailPhoneData: one row for each company and person, kept by the installation itself. */
function contactDataSource(installation: Installation, user: UserSeed): Source {
  const columns: Column[] = [
    integer('epd_epdid', 'Id', { readOnly: true }),
    integer('epd_entityid', 'Entity', { readOnly: true }),
    integer('epd_recordid', 'Record', { readOnly: true }),
    text('epd_name', 'Name', 60, { readOnly: true }),
    ...contactColumns('epd'),
  ];
  const rowsOf = (owner: Owner, after: Iterable<Row>): Row[] => {
    const { schema } = installation.database.table(owner);
    return [...after]
      .filter((row) => !isDeleted(row, schema) && isVisible(row, schema, user))
      .map((row) => contactDataRow(installation, owner, row, schema.title));
  };
  const byRecord = (id: number): Row[] =>
    (['company', 'person'] as const).flatMap((owner) => {
      const row = installation.database.table(owner).get(id);
      return row ? rowsOf(owner, [row]) : [];
    });
  return {
    name: 'crmemailphonedata',
    label: 'CRMEmailPhoneData',
    entityId: 0,
    id: 'epd_epdid',
    title: 'epd_name',
    prefix: 'epd',
    columns: new Map(columns.map((one) => [one.name, one])),
    isTable: false,
    get: (id) => byRecord(id >> 1).find((row) => row.id === id),
    *rows() {
      const companies = rowsOf('company', installation.database.table('company').rows());
      const people = rowsOf('person', installation.database.table('person').rows());
      yield* [...companies, ...people].sort((one, other) => one.id - other.id);
    },
    lookup: (column, value) => (column === 'epd_recordid' ? byRecord(Number(value)) : undefined),
    isDeleted: () => false,
  };
}

function contactDataRow({ database }: Installation, owner: Owner, row: Row, title: string): Row {
  const id = 2 * row.id + (owner === 'person' ? 1 : 0);
  const own: Readonly<Record<string, Value>> = {
    epd_epdid: String(id),
    epd_entityid: String(OWNER_IDS[owner]),
    epd_recordid: String(row.id),
    epd_name: row.get(title),
  };
  return { id, get: (column) => own[column] ?? contactValue(database, owner, row.id, column) };
}
