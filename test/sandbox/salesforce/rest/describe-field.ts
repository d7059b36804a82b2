import { COUNTRY_CODES, STATE_CODES } from '../data/country-rules';
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
    dependentPicklist: false,
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
    picklistValues: picklistValues(field).map((value) => ({
      active: true,
      defaultValue: false,
      label: value,
      validFor: null,
      value,
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

function picklistValues(field: Field): readonly string[] {
  if (field.name.endsWith('CountryCode')) return Object.values(COUNTRY_CODES);
  if (field.name.endsWith('StateCode')) return Object.values(STATE_CODES);
  return field.picklistValues;
}
