import { type DetailType, detailRows, type Row, type Value } from '../schema/property';
import { WebApiError } from '../web-api-error';
import type { Draft } from './draft';
import { setOptionalField } from './optional-field';
import type { Entry, PayloadRow } from './read-payload';

/** `replace` purges the rows that are not sent, `merge` keeps them. */
export type DetailMode = 'replace' | 'merge';

const LINE_STEP = 32;

/** The rows of a collection after those of a payload have been applied to them. */
export function writeDetails(draft: Draft, entry: Entry, mode: DetailMode): readonly Row[] {
  const { details } = entry.property;
  if (!details) return [];
  const before = detailRows(draft.before[entry.property.name]);
  let rows: readonly Row[] = mode === 'replace' ? [] : before;
  for (const sent of entry.rows) rows = writeRow(draft, details, rows, sent);
  return rows;
}

function writeRow(draft: Draft, details: DetailType, rows: readonly Row[], sent: PayloadRow): readonly Row[] {
  const key = sent.entries.find((one) => one.property.name === details.key)?.value ?? nextLine(rows, details);
  const at = rows.findIndex((row) => row[details.key] === key);
  const existing = rows[at];
  if (sent.operation === 'Insert' && existing)
    throw new WebApiError('RecordDuplicate', `${details.model} '${key}' already exists.`);
  if ((sent.operation === 'Update' || sent.operation === 'Delete') && !existing)
    throw new WebApiError('RecordNotFound', `${details.model} '${key}' does not exist.`);
  if (sent.operation === 'Delete') return rows.filter((_, index) => index !== at);
  const values: { [name: string]: Value } = { ...existing, [details.key]: key };
  for (const { property, value } of sent.entries) if (!property.readOnly) values[property.name] = value;
  const row = finished(draft, details, values, sent);
  return existing ? rows.map((one, index) => (index === at ? row : one)) : [...rows, row];
}

/** An optional field is told by its text; the typed values count where that is not sent. */
function finished(draft: Draft, details: DetailType, values: Row, sent: PayloadRow): Row {
  if (details.key !== 'OptionalField') return values;
  const hasText = sent.entries.some((one) => one.property.name === 'Value');
  return setOptionalField(draft, details, values, !hasText);
}

/** Lines are numbered in steps, so that others fit between. */
function nextLine(rows: readonly Row[], details: DetailType): Value {
  if (details.key !== 'LineNumber') return '';
  return Math.max(0, ...rows.map((row) => Number(row.LineNumber))) + LINE_STEP;
}
