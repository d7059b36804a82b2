import type { GatewayFunction } from './call-context';
import { getApiSession } from './get-api-session';
import { query } from './query';
import { create, update } from './write-records';

/** The functions of the gateway by the name of their element. */
export const gatewayFunctions: ReadonlyMap<string, GatewayFunction> = new Map<string, GatewayFunction>([
  ['getAPISession', getApiSession],
  ['create', create],
  ['update', update],
  ['query', query],
]);
