import type { TableSchema } from './column';
import { company } from './company';
import { customColumn, type SchemaOptions } from './custom-fields';
import { cases, communication, lead, notes, opportunity, territories, users } from './other-tables';
import { address, addressLink, person, personLink } from './people-and-places';
import { email, emailLink, phone, phoneLink } from './phone-and-email';

const STANDARD: readonly TableSchema[] = [
  company,
  person,
  personLink,
  address,
  addressLink,
  phone,
  phoneLink,
  email,
  emailLink,
  users,
  territories,
  opportunity,
  cases,
  communication,
  notes,
  lead,
];

export type Schema = ReadonlyMap<string, TableSchema>;

/** The tables of one installation by lower-case name. */
export function installationSchema(options: SchemaOptions): Schema {
  const custom = options.customFields.map(customColumn);
  return new Map(STANDARD.map((table) => [table.name, adapted(table, custom, options)]));
}

function adapted(
  table: TableSchema,
  custom: readonly ReturnType<typeof customColumn>[],
  { columnLengths, requiredFields }: SchemaOptions,
): TableSchema {
  const own = custom.filter((one) => one.name.startsWith(`${table.prefix}_`));
  const columns = [...table.columns.values(), ...own].map((column) => {
    const length = columnLengths[column.name];
    const required = requiredFields.includes(column.name);
    return { ...column, ...(length === undefined ? {} : { length }), ...(required ? { required } : {}) };
  });
  return { ...table, columns: new Map(columns.map((one) => [one.name, one])) };
}
