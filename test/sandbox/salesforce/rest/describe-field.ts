import { COUNTRY_CODES, COUNTRY_OF_STATES, STATE_CODES } from '../data/country-rules';
import type { Field } from '../schema/field';

const SOAP_TYPES: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  address: 'urn:address',
};

const UNFILTERABLE = new Set(['address']);

/** One entry of `fields` in a describe answer. `editable` is this user's right to write it. */
export function describeField(field: Field, editable: boolean): Record<string, unknown> {
  const longText = field.type === 'textarea' && field.length > 255;
  const filterable = !longText && !UNFILTERABLE.has(field.type);
  return {
    aggregatable: filterable,
    autoNumber: false,
    byteLength: field.length * 3,
    calculated: false,
    calculatedFormula: null,
    cascadeDelete: false,
    caseSensitive: field.caseSensitive,
    compoundFieldName: field.compound,
    createable: field.createable && editable,
    custom: field.custom,
    defaultValue: field.defaultValue,
    defaultedOnCreate: field.defaultValue !== null || field.name === 'OwnerId',
    controllerName: field.name.endsWith('StateCode') ? field.name.replace('StateCode', 'CountryCode') : null,
    dependentPicklist: field.name.endsWith('StateCode'),
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 8 : 0,
    externalId: field.externalId,
    filterable,
    groupable: filterable && field.type !== 'datetime',
    htmlFormatted: false,
    idLookup: field.externalId || field.type === 'id',
    inlineHelpText: field.inlineHelpText,
    label: field.label,
    length: field.length,
    name: field.name,
    nameField: field.name === 'Name',
    nillable: field.nillable,
    picklistValues: picklistValues(field).map((entry) => ({
      active: true,
      defaultValue: false,
      validFor: null,
      ...entry,
    })),
    precision: field.type === 'currency' || field.type === 'double' ? 18 : 0,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    restrictedPicklist: field.restrictedPicklist,
    scale: 0,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: filterable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && editable,
  };
}

/** What can be chosen; a state says of which countries it is one. */
function picklistValues({ name, picklistValues: values }: Field) {
  const coded = (codes: Readonly<Record<string, string>>) =>
    Object.entries(codes).map(([label, value]) => ({ label, value }));
  if (name.endsWith('CountryCode')) return coded(COUNTRY_CODES);
  if (!name.endsWith('StateCode')) return values.map((value) => ({ label: value, value }));
  const validFor = bitsFor(Object.values(COUNTRY_CODES).indexOf(COUNTRY_OF_STATES));
  return coded(STATE_CODES).map((entry) => ({ ...entry, validFor }));
}

/** The place of a controlling value as a bit, the highest of the first byte first, in base64 (describe, validFor). */
function bitsFor(place: number): string {
  const bytes = Buffer.alloc(Math.floor(place / 8) + 1);
  bytes[place >> 3] = 0x80 >> (place & 7);
  return bytes.toString('base64');
}
