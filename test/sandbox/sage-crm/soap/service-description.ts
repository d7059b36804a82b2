import type { WireRequest, WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { IIS_HEADERS } from '../iis-pages';
import type { Installation } from '../installation';
import type { TableSchema } from '../schema/column';
import { TYPES } from './message';
import { type Member, type OperationPart, operationParts } from './operation-parts';
import { shortName } from './record-xml';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  company: ['people', 'address', 'phone', 'email'],
  person: ['address', 'phone', 'email'],
};
const LINKED_TYPES = ['person', 'address', 'phone', 'email'];

/** The service description, where "Make WSDL available" is on. Written anew: its types follow the installation. */
export function serviceDescription(request: WireRequest, installation: Installation): WireResponse {
  const { install, nextAnswer } = installation.switches;
  const parts = operationParts(nextAnswer);
  const root = element(
    'definitions',
    [
      element('types', [schemaOf(parts, installation)]),
      ...messages(parts),
      element('portType', parts.map(portOperation), { name: 'webserviceport' }),
      binding(parts),
      service(`${request.url.origin}/${install}/eware.dll/webservices/soap`),
    ],
    {
      name: 'webservice',
      targetNamespace: TYPES,
      xmlns: 'http://schemas.xmlsoap.org/wsdl/',
      'xmlns:soap': 'http://schemas.xmlsoap.org/wsdl/soap/',
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:tns': TYPES,
    },
  );
  return {
    status: 200,
    headers: { ...IIS_HEADERS, 'content-type': 'text/xml; charset=utf-8' },
    body: writeXml(root, false),
  };
}

function schemaOf(parts: readonly OperationPart[], { schema }: Installation): XmlElement {
  // With the answer of `next` named as that of `query`, both are one element.
  const answers = new Map(parts.map((one) => [one.answer, one.result]));
  return element(
    'xsd:schema',
    [
      element('xsd:complexType', [element('xsd:sequence')], { name: 'ewarebase' }),
      type('ewarebaselist', [
        ['entityname', 'xsd:string'],
        ['records', 'tns:ewarebase', 'many'],
      ]),
      ...[...schema.values()].map(entityType),
      extension('crmid', [['crmid', 'xsd:string']]),
      extension('crmrecord', [
        ['entityname', 'xsd:string'],
        ['records', 'tns:ewarebase', 'many'],
      ]),
      extension('recordfield', ['name', 'value', 'type'].map(textMember)),
      extension('aisid', ['id', 'createddate', 'updateddate', 'flag'].map(textMember)),
      extension('dropdownvalues', [
        ['fieldname', 'xsd:string'],
        ['records', 'xsd:string', 'many'],
      ]),
      topLevel('SessionHeader', [['sessionId', 'xsd:string']]),
      ...parts.map((one) => topLevel(one.name, one.request)),
      ...[...answers].map(([name, result]) => answerElement(name, result)),
    ],
    { targetNamespace: TYPES, elementFormDefault: 'qualified' },
  );
}

const textMember = (name: string): Member => [name, 'xsd:string'];

function entityType({ name, columns }: TableSchema): XmlElement {
  const members = new Set([...columns.keys()].map(shortName));
  if (LINKED_TYPES.includes(name)) members.add('type');
  const lists = (LISTS[name] ?? []).map((list): Member => [list, 'tns:ewarebaselist']);
  return extension(name, [...[...members].map(textMember), ...lists]);
}

function sequence(members: readonly Member[]): XmlElement {
  return element(
    'xsd:sequence',
    members.map(([name, typeName, many]) =>
      element('xsd:element', '', {
        name,
        type: typeName,
        minOccurs: '0',
        maxOccurs: many ? 'unbounded' : '1',
      }),
    ),
  );
}

function type(name: string, members: readonly Member[]): XmlElement {
  return element('xsd:complexType', [sequence(members)], { name });
}

function extension(name: string, members: readonly Member[]): XmlElement {
  const content = element('xsd:extension', [sequence(members)], { base: 'tns:ewarebase' });
  return element('xsd:complexType', [element('xsd:complexContent', [content])], { name });
}

function topLevel(name: string, members: readonly Member[]): XmlElement {
  return element('xsd:element', [element('xsd:complexType', [sequence(members)])], { name });
}

function answerElement(name: string, result: OperationPart['result']): XmlElement {
  if (typeof result === 'string') return topLevel(name, [['result', result]]);
  const inner = element('xsd:element', [element('xsd:complexType', [sequence(result)])], { name: 'result' });
  return element('xsd:element', [element('xsd:complexType', [element('xsd:sequence', [inner])])], { name });
}

function messages(parts: readonly OperationPart[]): readonly XmlElement[] {
  const message = (name: string, target: string, partName = 'parameters'): XmlElement =>
    element('message', [element('part', '', { name: partName, element: `tns:${target}` })], { name });
  return [
    message('SessionHeader', 'SessionHeader', 'SessionHeader'),
    ...parts.flatMap((one) => [
      message(`${one.name}Request`, one.name),
      message(`${one.name}Answer`, one.answer),
    ]),
  ];
}

function portOperation({ name }: OperationPart): XmlElement {
  return element(
    'operation',
    [
      element('input', '', { message: `tns:${name}Request` }),
      element('output', '', { message: `tns:${name}Answer` }),
    ],
    { name },
  );
}

function binding(parts: readonly OperationPart[]): XmlElement {
  const body = element('soap:body', '', { use: 'literal' });
  const header = element('soap:header', '', {
    message: 'tns:SessionHeader',
    part: 'SessionHeader',
    use: 'literal',
  });
  const operations = parts.map(({ name }) =>
    element(
      'operation',
      [
        element('soap:operation', '', { soapAction: '' }),
        element('input', name === 'logon' ? [body] : [body, header]),
        element('output', [body]),
      ],
      { name },
    ),
  );
  return element(
    'binding',
    [
      element('soap:binding', '', { style: 'document', transport: 'http://schemas.xmlsoap.org/soap/http' }),
      ...operations,
    ],
    { name: 'webservicebinding', type: 'tns:webserviceport' },
  );
}

function service(location: string): XmlElement {
  const port = element('port', [element('soap:address', '', { location })], {
    name: 'webserviceport',
    binding: 'tns:webservicebinding',
  });
  return element('service', [port], { name: 'webservice' });
}
