import type { WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeElement } from '../../xml/write-xml';
import type { OperationContract } from '../contract/operations';
import { NAMESPACE, type Switches } from '../switches';
import type { ContractObject } from './contract-object';
import { ENVELOPE, INSTANCE } from './namespaces';
import { MasFault, type SoapFault } from './soap-fault';
import { writeContract } from './write-contract';

const SERVER_HEADERS = { server: 'Microsoft-IIS/10.0', 'x-powered-by': 'ASP.NET' };
const XML = { ...SERVER_HEADERS, 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'private' };

/** The answer to an operation that succeeded. */
export function resultResponse(
  contract: OperationContract,
  result: ContractObject | string | null,
  switches: Switches,
): WireResponse {
  const content = result === null ? [] : [resultElement(contract, result, switches)];
  const response = element(`${contract.name}Response`, content, { xmlns: NAMESPACE });
  return { status: 200, headers: XML, body: envelope(response) };
}

function resultElement(
  contract: OperationContract,
  result: ContractObject | string,
  switches: Switches,
): XmlElement {
  const name = `${contract.name}Result`;
  if (typeof result === 'string') return element(name, result);
  const { dataNamespace, blanks, nullDateTime } = switches;
  const foreign = dataNamespace !== NAMESPACE;
  const prefix = foreign ? 'a:' : '';
  const type = contract.result;
  if (type === null || type === 'string') throw new Error(`${contract.name} has no contract for its result`);
  return element(name, writeContract(result, type, { prefix, blanks, nullDateTime }), {
    ...(foreign ? { 'xmlns:a': dataNamespace } : {}),
    'xmlns:i': INSTANCE,
  });
}

/** A fault of the product (with its detail, status by switch) or of the framework (always 500). */
export function faultResponse(fault: MasFault | SoapFault, switches: Switches): WireResponse {
  const known = fault instanceof MasFault ? (fault.code ?? switches.unknownFaultCode) : fault.code;
  const namespace = fault instanceof MasFault ? NAMESPACE : fault.codeNamespace;
  const body = element('s:Fault', [
    known === ''
      ? element('faultcode', 's:Server')
      : element('faultcode', `a:${known}`, { 'xmlns:a': namespace }),
    element('faultstring', fault.message, { 'xml:lang': 'en-US' }),
    ...(fault instanceof MasFault ? [detailElement(known, fault.message, switches)] : []),
  ]);
  const status = fault instanceof MasFault ? switches.faultStatus : 500;
  return { status, headers: XML, body: envelope(body) };
}

function detailElement(code: string, message: string, { dataNamespace }: Switches): XmlElement {
  const content = [element('ErrorCode', code), element('ErrorMessage', message)];
  return element('detail', [element('MasFault', content, { xmlns: dataNamespace, 'xmlns:i': INSTANCE })]);
}

function envelope(content: XmlElement): string {
  return writeElement(element('s:Envelope', [element('s:Body', [content])], { 'xmlns:s': ENVELOPE }));
}
