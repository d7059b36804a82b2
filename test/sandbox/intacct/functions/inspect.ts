import { element, textOf, type XmlElement } from '../../xml/element';
import type { FieldSchema } from '../schema/object-schema';
import { schema } from '../schema/schema';
import { definitionOf, type GatewayFunction } from './call-context';

/** `inspect`: field names of an object, with `detail="1"` their lengths and labels; `*` lists the objects. */
export const inspect: GatewayFunction = (call, context) => {
  const name = textOf(call, 'object') ?? '*';
  if (name === '*') return [objectList()];
  const definition = definitionOf(name, context);
  const detailed = call.attributes.detail === '1';
  const fields = [...definition.fields.values()].map((field, at) =>
    detailed ? detailOf(field, at + 1) : element('Field', field.id),
  );
  const attributes = element('Attributes', [
    element('SingularName', definition.label),
    element('PluralName', definition.plural),
    element('Description', definition.label),
  ]);
  const type = element('Type', [...(detailed ? [attributes] : []), element('Fields', fields)], {
    Name: definition.name,
  });
  return [element('data', [type], { listtype: 'All', count: '1' })];
};

function detailOf(field: FieldSchema, id: number): XmlElement {
  return element('Field', [
    element('Name', field.id),
    element('GroupName'),
    element('dataName', field.type),
    element('externalDataName', field.type.toLowerCase()),
    element('isRequired', String(field.required)),
    element('isReadOnly', String(field.readOnly)),
    element('maxLength', field.type === 'TEXT' ? field.maxLength : 0),
    element('DisplayLabel', field.label),
    element('Description', field.label),
    element('id', id),
  ]);
}

function objectList(): XmlElement {
  const types = [...schema.values()].map((one) => element('type', one.label, { typename: one.name }));
  return element('data', types, { listtype: 'All', count: String(types.length) });
}
