import type { DetailType, Row, Value } from '../schema/property';
import type { OptionalFieldDefinition } from '../store/company';
import type { Draft } from './draft';

const TYPE_OF: Readonly<Record<OptionalFieldDefinition['type'], (text: string) => Value | undefined>> = {
  Text: (text) => text,
  Amount: numberOf,
  Number: numberOf,
  Integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  YesNo: (text) =>
    /^(?:yes|1|true)$/i.test(text) ? true : /^(?:no|0|false|)$/i.test(text) ? false : undefined,
  Date: (text) => (/^\d{4}-?\d\d-?\d\d/.test(text) ? dateOf(text) : undefined),
  Time: (text) => (/^\d\d:?\d\d/.test(text) ? text : undefined),
};

/**
 * An optional field row as it is stored: checked against the company's definition of the field, with its text, its
 * typed value and both descriptions. Where `typed`, the value of the field's own type counts instead of the text.
 */
export function setOptionalField(draft: Draft, details: DetailType, values: Row, typed: boolean): Row {
  const code = String(values.OptionalField);
  const field = draft.company.profile.optionalFields.find((one) => one.code === code);
  if (!field) {
    draft.find(`Optional Field. Record '${code}' does not exist.`);
    return values;
  }
  const text = textOf(values[typed ? `${field.type}Value` : 'Value']);
  const value = TYPE_OF[field.type](text);
  const allowed = Object.keys(field.values);
  if (value === undefined || text.length > field.length || (allowed.length > 0 && !allowed.includes(text)))
    draft.find(`Optional Field ${code}. The value '${text}' is not valid.`);
  return optionalFieldRow(details, field, text, value ?? null);
}

/** The row of one optional field: the text form and the typed form of its value. */
export function optionalFieldRow(
  details: Pick<DetailType, 'model'>,
  field: OptionalFieldDefinition,
  text: string,
  value: Value,
): Row {
  return {
    OptionalField: field.code,
    Value: text,
    [`${details.model}Type`]: field.type,
    Length: field.length,
    Decimals: field.type === 'Amount' ? 3 : 0,
    AllowBlank: Object.keys(field.values).length === 0,
    Validate: Object.keys(field.values).length > 0,
    ValueSet: 'Yes',
    [`${field.type}Value`]: value,
    OptionalFieldDescription: field.description,
    ValueDescription: field.values[text] ?? '',
  };
}

function textOf(value: Value | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === null || value === undefined ? '' : String(value);
}

function numberOf(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function dateOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}T00:00:00Z`;
}
