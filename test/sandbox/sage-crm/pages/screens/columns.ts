import type { Column } from '../../schema/column';
import type { Row } from '../../store/row';
import type { Visit } from '../visit';

/** Columns of a screen by name; what the installation does not have, or the user may not see, is left out. */
export function columnsOf(visit: Visit, table: string, names: readonly string[]): readonly Column[] {
  const columns = visit.site.schema.get(table)?.columns;
  return names.flatMap((name) => columns?.get(name) ?? []).filter((column) => isShown(visit, column));
}

/** The columns that an administrator added to a table stand at the end of its screen. */
export function customColumns(visit: Visit, table: string): readonly Column[] {
  const columns = visit.site.schema.get(table)?.columns.values() ?? [];
  return [...columns].filter((column) => column.custom === true && isShown(visit, column));
}

export function mayChange(visit: Visit, column: Column): boolean {
  return column.readOnly !== true && securityOf(visit, column) === undefined;
}

function isShown(visit: Visit, column: Column): boolean {
  return securityOf(visit, column) !== 'hidden';
}

function securityOf({ site, user }: Visit, column: Column): 'hidden' | 'readonly' | undefined {
  return site.fieldSecurity[user.logon]?.[column.name];
}

/** A value as text, empty where there is none. */
export function textIn(row: Row | undefined, column: string): string {
  return row?.get(column) ?? '';
}
