import type { Installation } from '../installation';
import { OWNER_IDS, type Owner } from '../rules/company-contacts';
import { isDeleted, isVisible } from '../rules/visibility';
import { type Column, integer, text } from '../schema/column';
import type { UserSeed } from '../seed/users';
import type { Row, Value } from '../store/row';
import { contactColumns, contactValue } from './contact-data';
import type { Source } from './source';

/** CRMEmailPhoneData: one row for each company and person, kept by the installation itself. */
export function contactDataSource(installation: Installation, user: UserSeed): Source {
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
