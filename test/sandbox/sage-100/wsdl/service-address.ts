import type { WireRequest } from '../../simulated-system';
import type { Switches } from '../switches';

export const DESCRIPTION_FILE = 'MasBasicWsdl.svc';

type AddressSwitches = Pick<Switches, 'machineName' | 'servicePath' | 'serviceFile'>;

/** Origin that the service description uses: the server's own name, which need not be reachable from where it is read. */
function origin(request: WireRequest, { machineName }: AddressSwitches): string {
  return machineName === null ? request.url.origin : `${request.url.protocol}//${machineName}`;
}

/** Address that calls go to. */
export function serviceAddress(request: WireRequest, switches: AddressSwitches): string {
  return `${origin(request, switches)}${switches.servicePath}/${switches.serviceFile}`;
}

/** Address of the service description and its parts. */
export function descriptionAddress(request: WireRequest, switches: AddressSwitches): string {
  return `${origin(request, switches)}${switches.servicePath}/${DESCRIPTION_FILE}`;
}

export function soapActionOf(
  operation: string,
  { soapAction, contractName }: Pick<Switches, 'soapAction' | 'contractName'>,
): string {
  return soapAction.replaceAll('{contract}', contractName).replaceAll('{operation}', operation);
}
