import type { TableSchema } from '../schema/column';
import type { UserSeed } from '../seed/users';
import { numberIn, type Row } from '../store/row';

/** Whether territories let the user see the record: his own are always seen, and so is what has no territory. */
export function isVisible(row: Row, schema: TableSchema, user: UserSeed): boolean {
  if (user.territories === null || !schema.columns.has(`${schema.prefix}_secterr`)) return true;
  const territory = row.get(`${schema.prefix}_secterr`);
  return (
    territory === null ||
    user.territories.includes(Number(territory)) ||
    OWNERS.some((column) => numberIn(row, `${schema.prefix}_${column}`) === user.id)
  );
}

const OWNERS = ['primaryuserid', 'assigneduserid', 'createdby'];

export function isDeleted(row: Row, schema: TableSchema): boolean {
  return row.get(`${schema.prefix}_deleted`) === '1';
}
