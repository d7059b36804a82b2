import { element, type XmlElement } from '../../xml/element';
import type { OperationContract } from '../contract/operations';
import { NAMESPACE } from '../switches';
import { contractTypes, SCHEMA, wrapperElements } from './schema-parts';

export const SERIALIZATION = 'http://schemas.microsoft.com/2003/10/Serialization/';

/** One schema that the service description imports. */
export interface SchemaDocument {
  readonly namespace: string;
  /** @param addressOf address of the schema of a namespace */
  readonly write: (addressOf: (namespace: string) => string) => XmlElement;
}

/** xsd0 and on, in their order: the operations (with the contracts where the namespace is one), serialization, contracts. */
export function schemaDocuments(
  contracts: readonly OperationContract[],
  dataNamespace: string,
): readonly SchemaDocument[] {
  const serialization = {
    namespace: SERIALIZATION,
    write: () => schema(SERIALIZATION, serializationTypes()),
  };
  if (dataNamespace === NAMESPACE) {
    const content = [...wrapperElements(contracts, 'tns'), ...contractTypes('tns')];
    return [{ namespace: NAMESPACE, write: () => schema(NAMESPACE, content) }, serialization];
  }
  const operations: SchemaDocument = {
    namespace: NAMESPACE,
    write: (addressOf) =>
      schema(
        NAMESPACE,
        [
          element('xs:import', '', { namespace: dataNamespace, schemaLocation: addressOf(dataNamespace) }),
          ...wrapperElements(contracts, 'q1'),
        ],
        { 'xmlns:q1': dataNamespace },
      ),
  };
  const types = { namespace: dataNamespace, write: () => schema(dataNamespace, contractTypes('tns')) };
  return [operations, serialization, types];
}

function schema(
  namespace: string,
  content: readonly XmlElement[],
  more: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('xs:schema', content, {
    elementFormDefault: 'qualified',
    targetNamespace: namespace,
    'xmlns:xs': SCHEMA,
    'xmlns:tns': namespace,
    ...more,
  });
}

function serializationTypes(): XmlElement[] {
  const guid = element(
    'xs:restriction',
    [
      element('xs:pattern', '', {
        value: '[\\da-fA-F]{8}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{12}',
      }),
    ],
    { base: 'xs:string' },
  );
  return [
    element('xs:element', '', { name: 'string', nillable: 'true', type: 'xs:string' }),
    element('xs:simpleType', [guid], { name: 'guid' }),
  ];
}
