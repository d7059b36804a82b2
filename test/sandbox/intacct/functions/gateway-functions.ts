import type { GatewayFunction } from './call-context';
import { getFinancialSetup, readEntityDetails, readUserFormatting } from './company-facts';
import { deleteRecords } from './delete-records';
import { getApiSession } from './get-api-session';
import { getArAging } from './get-ar-aging';
import { getList } from './get-list';
import { inspect } from './inspect';
import { lookup } from './lookup';
import { query } from './query';
import { read, readByName } from './read';
import { readByQuery, readMore } from './read-by-query';
import { create, update } from './write-records';

/** The functions of the gateway by the name of their element. */
export const gatewayFunctions: ReadonlyMap<string, GatewayFunction> = new Map<string, GatewayFunction>([
  ['getAPISession', getApiSession],
  ['create', create],
  ['update', update],
  ['delete', deleteRecords],
  ['read', read],
  ['readByName', readByName],
  ['query', query],
  ['readByQuery', readByQuery],
  ['readMore', readMore],
  ['lookup', lookup],
  ['inspect', inspect],
  ['get_list', getList],
  ['get_araging', getArAging],
  ['readUserFormatting', readUserFormatting],
  ['getFinancialSetup', getFinancialSetup],
  ['readEntityDetails', readEntityDetails],
]);
