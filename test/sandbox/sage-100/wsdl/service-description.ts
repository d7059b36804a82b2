import type { WireRequest, WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { type OperationContract, operationContracts } from '../contract/operations';
import { NAMESPACE, type Switches } from '../switches';
import { schemaDocuments } from './schema-documents';
import { SCHEMA } from './schema-parts';
import { descriptionAddress, serviceAddress, soapActionOf } from './service-address';

const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/';
const ADDRESSING = 'http://www.w3.org/2006/05/addressing/wsdl';
const SERVICE = 'MasService';
const BINDING = `BasicHttpBinding_${SERVICE}`;

/** `?wsdl`: the service, with its schemas left to `?xsd=xsd0` and on. */
export function serviceDescription(request: WireRequest, switches: Switches): WireResponse {
  const contracts = operationContracts(switches.logonForInformation);
  const { contractName } = switches;
  const definitions = element(
    'wsdl:definitions',
    [
      element('wsdl:types', [imports(request, switches, contracts)]),
      ...contracts.flatMap((one) => messages(one, contractName)),
      element(
        'wsdl:portType',
        contracts.map((one) => portOperation(one, switches)),
        { name: contractName },
      ),
      binding(contracts, switches),
      service(request, switches),
    ],
    {
      name: SERVICE,
      targetNamespace: NAMESPACE,
      'xmlns:wsdl': WSDL,
      'xmlns:xsd': SCHEMA,
      'xmlns:soap': SOAP,
      'xmlns:wsaw': ADDRESSING,
      'xmlns:tns': NAMESPACE,
      'xmlns:q0': switches.dataNamespace,
    },
  );
  return xml(definitions);
}

/** `?xsd=xsdN`; null when there is no such schema. */
export function schemaPart(name: string, request: WireRequest, switches: Switches): WireResponse | null {
  const contracts = operationContracts(switches.logonForInformation);
  const documents = schemaDocuments(contracts, switches.dataNamespace);
  const document = documents[documents.findIndex((_, at) => name === `xsd${at}`)];
  return document ? xml(document.write((namespace) => schemaAddress(namespace, request, switches))) : null;
}

function imports(
  request: WireRequest,
  switches: Switches,
  contracts: readonly OperationContract[],
): XmlElement {
  const parts = schemaDocuments(contracts, switches.dataNamespace).map(({ namespace }) =>
    element('xsd:import', '', { schemaLocation: schemaAddress(namespace, request, switches), namespace }),
  );
  return element('xsd:schema', parts, { targetNamespace: `${NAMESPACE}/Imports` });
}

function schemaAddress(namespace: string, request: WireRequest, switches: Switches): string {
  const documents = schemaDocuments([], switches.dataNamespace);
  const at = documents.findIndex((one) => one.namespace === namespace);
  return `${descriptionAddress(request, switches)}?xsd=xsd${at}`;
}

function messages({ name, right }: OperationContract, owner: string): XmlElement[] {
  const message = (suffix: string, target: string, part = 'parameters'): XmlElement =>
    element('wsdl:message', [element('wsdl:part', '', { name: part, element: target })], {
      name: `${owner}_${name}_${suffix}`,
    });
  return [
    message('InputMessage', `tns:${name}`),
    message('OutputMessage', `tns:${name}Response`),
    ...(right ? [message('MasFaultFault_FaultMessage', 'q0:MasFault', 'detail')] : []),
  ];
}

function portOperation({ name, right }: OperationContract, switches: Switches): XmlElement {
  const action = soapActionOf(name, switches);
  const owner = switches.contractName;
  return element(
    'wsdl:operation',
    [
      element('wsdl:input', '', { 'wsaw:Action': action, message: `tns:${owner}_${name}_InputMessage` }),
      element('wsdl:output', '', {
        'wsaw:Action': `${action}Response`,
        message: `tns:${owner}_${name}_OutputMessage`,
      }),
      ...(right
        ? [
            element('wsdl:fault', '', {
              'wsaw:Action': `${action}MasFaultFault`,
              name: 'MasFaultFault',
              message: `tns:${owner}_${name}_MasFaultFault_FaultMessage`,
            }),
          ]
        : []),
    ],
    { name },
  );
}

function binding(contracts: readonly OperationContract[], switches: Switches): XmlElement {
  const literal = element('soap:body', '', { use: 'literal' });
  const operations = contracts.map(({ name, right }) =>
    element(
      'wsdl:operation',
      [
        element('soap:operation', '', { soapAction: soapActionOf(name, switches), style: 'document' }),
        element('wsdl:input', [literal]),
        element('wsdl:output', [literal]),
        ...(right
          ? [
              element('wsdl:fault', [element('soap:fault', '', { name: 'MasFaultFault', use: 'literal' })], {
                name: 'MasFaultFault',
              }),
            ]
          : []),
      ],
      { name },
    ),
  );
  const transport = element('soap:binding', '', { transport: 'http://schemas.xmlsoap.org/soap/http' });
  return element('wsdl:binding', [transport, ...operations], {
    name: BINDING,
    type: `tns:${switches.contractName}`,
  });
}

function service(request: WireRequest, switches: Switches): XmlElement {
  const address = element('soap:address', '', { location: serviceAddress(request, switches) });
  const port = element('wsdl:port', [address], { name: BINDING, binding: `tns:${BINDING}` });
  return element('wsdl:service', [port], { name: SERVICE });
}

function xml(document: XmlElement): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=UTF-8', server: 'Microsoft-IIS/10.0' },
    body: writeXml(document, false),
  };
}
