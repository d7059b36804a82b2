import { fieldAt, type OrgShape } from './org-shape';
import { PERSON } from './read-accounts';
import type { RecordFields } from './record-writer';
import { placeOf, STREET } from './targets';

type Values = Readonly<Record<string, string>>;

/** The fields of the account that values come to. `before`: the account's values where it is changed. */
export function accountFields(
  shape: OrgShape,
  values: Values,
  before: Values = {},
  isPerson = false,
): RecordFields {
  const fields: Record<string, RecordFields[string]> = {};
  for (const [key, value] of Object.entries(values)) {
    const place = placeOf(key);
    if (!place || STREET.includes(key)) continue;
    // Salesforce makes a person account's name of the person's.
    if (isPerson && key === 'account.Name') continue;
    const name = place.object === 'Account' ? place.field : isPerson ? PERSON[place.field] : undefined;
    if (name !== undefined) fields[name] = written(shape, key, value);
  }
  if (STREET.some((key) => values[key] !== undefined)) {
    const lines = STREET.map((key) => values[key] ?? before[key] ?? '').filter(Boolean);
    fields.BillingStreet = lines.join('\n') || null;
  }
  return fields;
}

/** The fields of the primary contact. */
export function contactFields(shape: OrgShape, values: Values): RecordFields {
  const fields = Object.entries(values).flatMap(([key, value]) => {
    const place = placeOf(key);
    return place?.object === 'Contact' ? [[place.field, written(shape, key, value)] as const] : [];
  });
  return Object.fromEntries(fields);
}

const written = (shape: OrgShape, key: string, value: string): RecordFields[string] =>
  fieldAt(shape, key)?.type === 'boolean' ? value === 'true' : value || null;

/** Without what is empty, for a record that is new. */
export const filled = (fields: RecordFields): RecordFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
