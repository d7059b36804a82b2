import * as v from 'valibot';
import { AppError } from '../../core/app-error';

/** A record as Salesforce writes it: field name to value; parents and compound addresses are objects. */
export type RecordJson = Readonly<Record<string, unknown>>;

const Json = v.record(v.string(), v.unknown());
const Query = v.object({ records: v.array(Json) });

export function readRecord(json: unknown): RecordJson {
  const parsed = v.safeParse(Json, json);
  if (!parsed.success) throw new AppError('NET-UNREADABLE', { raw: 'record of another shape' });
  return parsed.output;
}

/** The rows of a query answer (first page; our queries are limited to what fits on one). */
export function readRecords(json: unknown): readonly RecordJson[] {
  const parsed = v.safeParse(Query, json);
  if (!parsed.success) throw new AppError('NET-UNREADABLE', { raw: 'query answer of another shape' });
  return parsed.output.records;
}

/** Path of the next page of a query answer from the root, or '' after the last. */
export function nextPageOf(json: unknown): string {
  const next = textAt(readRecord(json), 'nextRecordsUrl');
  return next.startsWith('/services/') ? next : '';
}

/** A plain value as text; '' for null, for an absent field and for a nested object. */
export function textAt(record: RecordJson, field: string): string {
  const value = record[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** A nested object, empty when there is none. */
export function recordAt(record: RecordJson, field: string): RecordJson {
  const parsed = v.safeParse(Json, record[field]);
  return parsed.success ? parsed.output : {};
}

/** Every plain value by field name, as text. */
export function plainFields(record: RecordJson): Readonly<Record<string, string>> {
  const plain = Object.keys(record).filter(
    (field) => typeof record[field] !== 'object' || record[field] === null,
  );
  return Object.fromEntries(plain.map((field) => [field, textAt(record, field)]));
}
