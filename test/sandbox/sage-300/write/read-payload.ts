import { readDate } from '../dates';
import type { Property, Value } from '../schema/property';
import { qualifiedName, type Resource } from '../schema/resource';
import { invalidPayload } from '../web-api-error';

export type UpdateOperation = 'Unspecified' | 'Insert' | 'Update' | 'Delete';

const OPERATIONS: readonly string[] = ['Unspecified', 'Insert', 'Update', 'Delete'];

/** One property of a payload; `rows` are those of a collection. */
export interface Entry {
  readonly property: Property;
  readonly value: Value;
  readonly rows: readonly PayloadRow[];
}

/** An entity or a detail row as a client sent it, its properties in the order they came. */
export interface PayloadRow {
  readonly operation: UpdateOperation;
  readonly entries: readonly Entry[];
}

/** @throws WebApiError InvalidPayload for what is no JSON object, has an unknown property or a value of another type */
export function readPayload(body: string, resource: Resource): PayloadRow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw invalidPayload('The request body is not valid JSON.');
  }
  return readRow(parsed, resource.properties, qualifiedName(resource, resource.model));
}

function readRow(parsed: unknown, properties: readonly Property[], type: string): PayloadRow {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw invalidPayload(`The request body must hold an object of type '${type}'.`);
  let operation: UpdateOperation = 'Unspecified';
  const entries: Entry[] = [];
  for (const [name, value] of Object.entries(parsed)) {
    if (name.startsWith('@odata.')) continue;
    if (name === 'UpdateOperation') {
      operation = readOperation(value);
      continue;
    }
    const property = properties.find((one) => one.name === name);
    if (!property)
      throw invalidPayload(
        `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
      );
    entries.push(readEntry(property, value));
  }
  return { operation, entries };
}

function readOperation(value: unknown): UpdateOperation {
  const text = String(value);
  if (!OPERATIONS.includes(text)) throw invalidPayload(`'${text}' is no update operation.`);
  return text as UpdateOperation;
}

function readEntry(property: Property, value: unknown): Entry {
  if (property.kind !== 'details') return { property, value: readValue(property, value), rows: [] };
  if (!Array.isArray(value)) throw invalidPayload(`'${property.name}' must be an array.`);
  const { properties = [], model = '' } = property.details ?? {};
  return { property, value: [], rows: value.map((one) => readRow(one, properties, model)) };
}

function readValue(property: Property, value: unknown): Value {
  const fitting = fittingValue(property, value);
  if (fitting === undefined)
    throw invalidPayload(`The value ${JSON.stringify(value)} does not fit the property '${property.name}'.`);
  return fitting;
}

function fittingValue(property: Property, value: unknown): Value | undefined {
  switch (property.kind) {
    case 'string':
      if (value === null) return '';
      return typeof value === 'string' ? textValue(property, value) : undefined;
    case 'decimal':
      return typeof value === 'number' ? value : undefined;
    case 'int32':
    case 'int64':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      if (value === null) return null;
      return typeof value === 'string' ? readDate(value) : undefined;
    default:
      return property.members.find((one) => one.name === value || String(one.number) === value)?.name;
  }
}

function textValue(property: Property, value: string): string {
  const trimmed = value.trimEnd();
  return property.upper ? trimmed.toUpperCase() : trimmed;
}
