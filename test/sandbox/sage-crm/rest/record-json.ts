import type { Source } from '../query/source';
import type { Column } from '../schema/column';
import type { Row } from '../store/row';
import { baseUrl, type Call } from './call';
import { fieldName } from './field-names';

const NUMBERS = new Set(['id', 'integer', 'reference', 'numeric']);
const LINKED: Readonly<Record<string, string>> = {
  person: 'Person',
  company: 'Company',
  address: 'Address',
  opportunity: 'Opportunity',
  cases: 'Cases',
  users: 'Users',
};

/** A record as answers give it, with all its columns or those that were selected. */
export function recordJson(
  row: Row,
  source: Source,
  call: Call,
  selected: readonly string[] | null = null,
): Readonly<Record<string, unknown>> {
  const { keys, fieldNames } = call.installation.switches;
  const fields = [...source.columns.values()]
    .filter((column) => selected?.includes(column.name) ?? true)
    .flatMap((column) => field(row, column, call).map((value) => [fieldName(column, fieldNames), value]));
  return {
    $key: keys === 'number' ? row.id : String(row.id),
    $title: row.get(source.title) ?? '',
    $url: recordUrl(source.label, row.id, call),
    ...Object.fromEntries(fields),
    ...(selected === null ? linkedRecords(row, source, call) : {}),
  };
}

/** The value in a list of one, so that a column without a value can be left out. */
function field(row: Row, column: Column, call: Call): readonly unknown[] {
  const value = row.get(column.name);
  if (value !== null) return [NUMBERS.has(column.type) ? Number(value) : value];
  const { restNulls } = call.installation.switches;
  return restNulls === 'omitted' ? [] : [restNulls === 'null' ? null : ''];
}

function linkedRecords(row: Row, source: Source, call: Call): Readonly<Record<string, unknown>> {
  const links: Record<string, unknown> = {};
  for (const column of source.columns.values()) {
    const name = LINKED[column.to ?? ''];
    const id = name === undefined || column.readOnly ? null : row.get(column.name);
    if (name === undefined || id === null || name in links) continue;
    links[name] = { $url: recordUrl(name, Number(id), call) };
  }
  return links;
}

function recordUrl(entity: string, id: number, call: Call): string {
  return `${baseUrl(call)}/${entity}('${id}')`;
}
