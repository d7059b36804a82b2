import type { Row } from '../data/row';
import type { Organisation } from '../organisation';
import { refusal } from '../salesforce-error';
import { type Field, type FieldType, field } from './field';
import { fieldOf } from './schema';

/** The metadata types that can be created here, and what describe calls them. */
const TYPES: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Checkbox: 'boolean',
  Number: 'double',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Url: 'url',
  Email: 'email',
  Phone: 'phone',
};

export interface FieldDefinition {
  readonly object: string;
  readonly field: Field;
}

/** Reads `{FullName: "Account.X__c", Metadata: {...}}`. Throws what the Tooling API refuses it with. */
export function readFieldDefinition(
  org: Organisation,
  body: Readonly<Record<string, unknown>>,
): FieldDefinition {
  const [objectName = '', name = ''] = String(body.FullName ?? '').split('.');
  const object = org.schema.object(objectName);
  if (!object || object.writeNeeds !== null) {
    throw refusal('INVALID_CROSS_REFERENCE_KEY', `Entity ID or name: ${objectName}: no such entity`, [
      'FullName',
    ]);
  }
  if (!/^[A-Za-z](?!\w*__\w*__c$)\w{0,39}__c$/.test(name)) {
    throw refusal('FIELD_INTEGRITY_EXCEPTION', `Field name: ${name} is not a valid custom field name`, [
      'FullName',
    ]);
  }
  if (fieldOf(object, name)) {
    const message = `There is already a field named ${name.replace(/__c$/, '')} on ${object.label}.`;
    throw refusal('DUPLICATE_DEVELOPER_NAME', message, ['DeveloperName']);
  }
  return { object: object.name, field: readMetadata(org, object.name, name, metadataOf(body.Metadata)) };
}

function metadataOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw refusal('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Metadata]', ['Metadata']);
}

const MOST_EXTERNAL_IDS = 25;

function readMetadata(
  org: Organisation,
  object: string,
  name: string,
  metadata: Readonly<Record<string, unknown>>,
): Field {
  const type = TYPES[String(metadata.type)];
  if (!type) throw refusal('INVALID_TYPE', `Invalid field type: ${metadata.type}`, ['type']);
  if (typeof metadata.label !== 'string' || metadata.label === '') {
    throw refusal('REQUIRED_FIELD_MISSING', 'Required fields are missing: [MasterLabel]', ['MasterLabel']);
  }
  const external = org.schema.customFields(object).filter((one) => one.externalId);
  if (metadata.externalId === true && external.length >= MOST_EXTERNAL_IDS) {
    throw refusal('LIMIT_EXCEEDED', 'You have reached the maximum number of external id fields', []);
  }
  return field(name, metadata.label, type, {
    length: lengthOf(type, metadata),
    custom: true,
    externalId: metadata.externalId === true,
    unique: metadata.unique === true,
    caseSensitive: metadata.caseSensitive === true,
    inlineHelpText: typeof metadata.inlineHelpText === 'string' ? metadata.inlineHelpText : null,
  });
}

function lengthOf(
  type: FieldType,
  { length, type: metadataType }: Readonly<Record<string, unknown>>,
): number {
  if (metadataType === 'Text') {
    const size = Number(length);
    if (Number.isInteger(size) && size >= 1 && size <= 255) return size;
    throw refusal('FIELD_INTEGRITY_EXCEPTION', 'Can not specify a length outside of 1 to 255', ['length']);
  }
  if (metadataType === 'LongTextArea') return Number(length ?? 32_768);
  return type === 'textarea' || type === 'url' ? 255 : type === 'email' ? 80 : type === 'phone' ? 40 : 0;
}

/** Adds the field to the object and its row to the table of the Tooling API. */
export function createCustomField(org: Organisation, { object, field: created }: FieldDefinition): Row {
  org.schema.addCustomField(object, created, org.now());
  return org.put('CustomField', {
    DeveloperName: created.name.replace(/__c$/, ''),
    TableEnumOrId: object,
    EntityDefinitionId: object,
    NamespacePrefix: null,
  });
}
