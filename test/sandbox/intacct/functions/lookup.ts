import { element, textOf, type XmlElement } from '../../xml/element';
import type { FieldSchema, ObjectSchema, Relation } from '../schema/object-schema';
import { type CallContext, definitionOf, type GatewayFunction } from './call-context';

/** `lookup`: the fields and many-to-one relations of an object; owned records are not listed. Needs no permission on the object. */
export const lookup: GatewayFunction = (call, context) => {
  const name = textOf(call, 'object') ?? textOf(call, 'name') ?? '';
  const definition = definitionOf(name, context);
  const fields = [...definition.fields.values()].map((field) => fieldElement(field, definition, context));
  const relations = definition.relations.filter((one) => !one.embedded).map(relationElement);
  const type = element('Type', [element('Fields', fields), element('Relationships', relations)], {
    Name: definition.name,
    DocumentType: textOf(call, 'docparid') ?? '',
  });
  return [element('data', [type], { listtype: 'All', count: '1' })];
};

function fieldElement(field: FieldSchema, definition: ObjectSchema, context: CallContext): XmlElement {
  return element('Field', [
    element('ID', field.id),
    element('LABEL', field.label),
    element('DESCRIPTION', field.label),
    element('REQUIRED', String(isRequired(field, definition, context))),
    element('READONLY', String(field.readOnly)),
    element('DATATYPE', field.type),
    ...(field.values.length > 0 ? [validValues(field)] : []),
    element('ISCUSTOM', String(field.custom)),
  ]);
}

function validValues(field: FieldSchema): XmlElement {
  return element(
    'VALIDVALUES',
    field.values.map((value) => element('VALIDVALUE', value.word)),
  );
}

/** A company that numbers its customers does not require the number. */
function isRequired(field: FieldSchema, definition: ObjectSchema, context: CallContext): boolean {
  const numbered = context.switches.sequencing && definition.name === 'CUSTOMER' && field.id === 'CUSTOMERID';
  return field.required && !numbered && !field.id.includes('.');
}

function relationElement(relation: Relation): XmlElement {
  return element('Relationship', [
    element('OBJECTPATH', relation.path),
    element('OBJECTNAME', relation.object),
    element('LABEL', relation.label),
    element('RELATIONSHIPTYPE', 'MANY2ONE'),
    element('RELATEDBY', relation.by),
  ]);
}
