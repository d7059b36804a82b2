import { isDecimal } from '../../decimal';
import type { XmlElement } from '../../xml/element';
import { FunctionFailure, invalid } from '../errors';
import type { FieldSchema, ObjectSchema } from '../schema/object-schema';

/**
 * The writable values of an element by field id, nested elements as dotted ids. A missing tag is left out, an empty
 * one is '' (cleared). Tags that the object does not have are ignored, as the gateway does.
 * @throws FunctionFailure BL03000018 for a value that the field cannot hold
 */
export function readInput(definition: ObjectSchema, source: XmlElement): Record<string, string> {
  const values: Record<string, string> = {};
  collect(definition, source, '', values);
  return values;
}

function collect(
  definition: ObjectSchema,
  source: XmlElement,
  prefix: string,
  values: Record<string, string>,
): void {
  for (const one of source.children) {
    const id = `${prefix}${one.name}`;
    if (definition.relations.some((relation) => relation.embedded && relation.path === id)) continue;
    const field = definition.fields.get(id);
    if (field && !field.readOnly) values[id] = checked(field, one.text.trim());
    else if (one.children.length > 0) collect(definition, one, `${id}.`, values);
  }
}

function checked(field: FieldSchema, text: string): string {
  if (text === '') return '';
  switch (field.type) {
    case 'ENUM':
      return enumWord(field, text);
    case 'BOOLEAN':
      return booleanWord(field, text);
    case 'CURRENCY':
    case 'DECIMAL':
    case 'INTEGER':
      if (!isDecimal(text)) throw new FunctionFailure(invalid(`Invalid value '${text}' for ${field.label}.`));
      return String(Number(text));
    default:
      if (text.length <= field.maxLength) return text;
      throw new FunctionFailure(
        invalid(`${field.label} is longer than the maximum of ${field.maxLength} characters.`),
      );
  }
}

function enumWord(field: FieldSchema, text: string): string {
  const known = field.values.find((value) => value.word.toLowerCase() === text.toLowerCase());
  if (known) return known.word;
  const allowed = field.values.map((value) => value.word).join(', ');
  throw new FunctionFailure(
    invalid(`Invalid value '${text}' for ${field.label}.`, `Valid values are: ${allowed}.`),
  );
}

function booleanWord(field: FieldSchema, text: string): string {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word;
  throw new FunctionFailure(
    invalid(`Invalid value '${text}' for ${field.label}.`, 'Valid values are: true, false.'),
  );
}
