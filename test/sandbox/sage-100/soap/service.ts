import type { WireRequest, WireResponse } from '../../simulated-system';
import type { QualifiedElement } from '../../xml/qualified-element';
import type { CompanyState } from '../company-state';
import { type OperationContract, operationContracts } from '../contract/operations';
import { performOperation } from '../operations/perform-operation';
import { NAMESPACE, type Switches } from '../switches';
import { soapActionOf } from '../wsdl/service-address';
import { faultResponse, resultResponse } from './answer';
import { type Envelope, readEnvelope } from './envelope';
import { membersInOrder } from './members-in-order';
import { ENVELOPE } from './namespaces';
import { type Arguments, readArguments } from './read-arguments';
import { actionNotSupported, deserializationFailed, MasFault, SoapFault } from './soap-fault';

/** One call of the web service. */
export function handleCall(request: WireRequest, state: CompanyState): WireResponse {
  const { switches } = state;
  if (!isAccepted(request.headers['content-type'] ?? '', switches)) return bare(415);
  const envelope = readEnvelope(request.body);
  if (!envelope) return bare(400);
  try {
    const contract = contractOf(request, switches);
    assertUnderstood(envelope);
    const result = performOperation(contract, argumentsOf(envelope, contract, switches), state);
    state.completed += 1;
    return resultResponse(contract, result, switches);
  } catch (error) {
    if (error instanceof MasFault || error instanceof SoapFault) return faultResponse(error, switches);
    throw error;
  }
}

function isAccepted(contentType: string, { charset }: Switches): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  if (type.trim() !== 'text/xml') return false;
  const given = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='));
  if (given === undefined) return charset === 'optional';
  return /^charset="?utf-8"?$/.test(given);
}

/** The framework answers what it cannot read with a status and no body. */
function bare(status: 400 | 415): WireResponse {
  return { status, headers: { server: 'Microsoft-IIS/10.0', 'content-length': '0' }, body: '' };
}

function contractOf(request: WireRequest, switches: Switches): OperationContract {
  const header = request.headers.soapaction;
  const action = String(header ?? '').replace(/^"(.*)"$/, '$1');
  const found = operationContracts(switches.logonForInformation).find(
    (one) => soapActionOf(one.name, switches) === action,
  );
  if (!found) throw actionNotSupported(action);
  return found;
}

function assertUnderstood({ headers }: Envelope): void {
  const demanded = headers.find((one) => one.attributes[`{${ENVELOPE}}mustUnderstand`] === '1');
  if (!demanded) return;
  throw new SoapFault(
    `The header '${demanded.name}' from the namespace '${demanded.namespace}' was not understood by the recipient of this message, causing the message to not be processed.`,
    'MustUnderstand',
    ENVELOPE,
  );
}

function argumentsOf({ wrapper }: Envelope, contract: OperationContract, switches: Switches): Arguments {
  if (wrapper?.name !== contract.name || wrapper.namespace !== NAMESPACE) {
    throw deserializationFailed(
      `Error in deserializing body of request message for operation '${contract.name}'. OperationFormatter encountered an invalid Message body. Expected to find node type 'Element' with name '${contract.name}' and namespace '${NAMESPACE}'. Found ${found(wrapper)}`,
    );
  }
  const names = contract.parameters.map((one) => one.name);
  return readArguments(contract, membersInOrder(wrapper.children, names, NAMESPACE), switches);
}

function found(wrapper: QualifiedElement | undefined): string {
  return wrapper
    ? `node type 'Element' with name '${wrapper.name}' and namespace '${wrapper.namespace}'`
    : "node type 'EndElement'";
}
