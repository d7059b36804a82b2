import type { WireRequest, WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { type OperationContract, operationContracts } from '../contract/operations';
import { NAMESPACE, type Switches } from '../switches';
import { BINDING_NAME, binding, messages, portOperation, SERVICE_NAME } from './operation-parts';
import { schemaDocuments } from './schema-documents';
import { SCHEMA } from './schema-parts';
import { descriptionAddress, serviceAddress } from './service-address';

const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/';
const ADDRESSING = 'http://www.w3.org/2006/05/addressing/wsdl';

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
      name: SERVICE_NAME,
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

function service(request: WireRequest, switches: Switches): XmlElement {
  const address = element('soap:address', '', { location: serviceAddress(request, switches) });
  const port = element('wsdl:port', [address], { name: BINDING_NAME, binding: `tns:${BINDING_NAME}` });
  return element('wsdl:service', [port], { name: SERVICE_NAME });
}

function xml(document: XmlElement): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=UTF-8', server: 'Microsoft-IIS/10.0' },
    body: writeXml(document, false),
  };
}
