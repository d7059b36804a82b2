import type { ErrorCode } from '../../core/error-catalogue';
import type { Fault } from './fault';

/**
 * Two answers look like an expired session and are not: no new token helps. Null for an ordinary fault.
 * (REST API, status codes: INVALID_SESSION_ID.)
 */
export function refusedForGood(fault: Fault): ErrorCode | null {
  if (/not valid for use with the (REST )?API/i.test(fault.message)) return 'CRM-API-DISABLED';
  if (/connected app is not attached/i.test(fault.message)) return 'CRM-APP-BLOCKED';
  return null;
}
