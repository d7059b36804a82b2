/** A record as text by column: names in lower case (their case differs between versions), null is ''. */
export type Row = Readonly<Record<string, string>>;

type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The plain values of a record; linked records and the addresses that the server believes they have are left out. */
export function toRow(json: Json): Row {
  const plain = Object.entries(json).filter(([, value]) => typeof value !== 'object' || value === null);
  return Object.fromEntries(plain.map(([name, value]) => [name.toLowerCase(), String(value ?? '')]));
}

/** '' for a column that is not there. */
export const textIn = (row: Row, column: string): string => row[column] ?? '';

/** Soft-deleted rows still stand in tables and some views. */
export const isDeleted = (row: Row): boolean =>
  Object.keys(row).some((column) => column.endsWith('_deleted') && row[column] === '1');
