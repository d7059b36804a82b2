import { toId18 } from '../ids';
import type { Caller } from '../organisation';
import { refusal } from '../salesforce-error';
import type { Field } from '../schema/field';
import { instant, timestamp } from '../timestamp';
import type { FieldValue } from './row';

const NUMBERS = new Set(['int', 'double', 'currency']);

/** A value as it came in JSON, turned into what is stored. Throws the refusal that the field's type calls for. */
export function coerce(caller: Caller, field: Field, value: unknown): FieldValue {
  if (value === null || value === '') return null;
  if (field.type === 'boolean') return expectType(value, 'boolean') as boolean;
  if (NUMBERS.has(field.type)) return toNumber(value);
  const text = asText(value);
  switch (field.type) {
    case 'date':
    case 'datetime':
      return toMoment(field, text);
    case 'reference':
      return toReference(caller, field, text);
    case 'picklist':
      return toChoice(field, text);
    case 'email':
      return toEmail(field, text);
    default:
      return toText(field, text);
  }
}

function expectType(value: unknown, type: 'boolean'): unknown {
  if (typeof value === type) return value;
  throw refusal(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${tokenName(value)} value ${value}`,
  );
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw refusal(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of string from ${tokenName(value)} value ${JSON.stringify(value)}`,
  );
}

function tokenName(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  if (typeof value === 'string') return 'VALUE_STRING';
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
}

function toNumber(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw refusal(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of double from ${tokenName(value)} value ${value}`,
  );
}

function toMoment(field: Field, text: string): string {
  const at = instant(text);
  if (Number.isNaN(at)) {
    throw refusal(
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of ${field.type} from VALUE_STRING value ${text}`,
    );
  }
  return field.type === 'date' ? text.slice(0, 10) : timestamp(at);
}

/** Texts are trimmed, and line ends in long texts become CR LF. */
function toText(field: Field, value: string): string | null {
  const trimmed = value.trim();
  const text = field.type === 'textarea' ? trimmed.replace(/\r\n|\r|\n/g, '\r\n') : trimmed;
  if (text === '') return null;
  if (field.length > 0 && text.length > field.length) {
    const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
    throw refusal('STRING_TOO_LONG', message, [field.name]);
  }
  return text;
}

function toEmail(field: Field, value: string): string | null {
  const text = toText(field, value);
  if (text !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    throw refusal('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  }
  return text;
}

function toChoice(field: Field, text: string): string {
  if (field.restrictedPicklist && !field.picklistValues.includes(text)) {
    const message = `${field.label}: bad value for restricted picklist field: ${text}`;
    throw refusal('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
  }
  return toText(field, text) ?? text;
}

function toReference({ org }: Caller, field: Field, text: string): string {
  const id = toId18(text);
  const types = field.referenceTo.flatMap((name) => org.schema.object(name) ?? []);
  const type = id === null ? undefined : types.find((one) => id.startsWith(one.keyPrefix));
  if (id === null || !type) {
    throw refusal('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, [field.name]);
  }
  const row = org.store.get(type.name, id);
  if (!row || row.IsDeleted === true)
    throw refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  return id;
}
