import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { excerpt, redact } from '../../transport/redact';
import { type Fault, firstFault } from './fault';
import { refusedForGood } from './refused-for-good';

/** Salesforce's error code to ours (REST API, status codes and error responses). */
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  INVALID_SESSION_ID: 'CRM-SIGNED-OUT',
  INVALID_AUTH_HEADER: 'CRM-SIGNED-OUT',
  REQUEST_LIMIT_EXCEEDED: 'CRM-LIMIT',
  STORAGE_LIMIT_EXCEEDED: 'CRM-LIMIT',
  API_DISABLED_FOR_ORG: 'CRM-API-DISABLED',
  API_CURRENTLY_DISABLED: 'CRM-API-DISABLED',
  FUNCTIONALITY_NOT_ENABLED: 'CRM-API-DISABLED',
  INSUFFICIENT_ACCESS: 'CRM-NO-ACCESS',
  INSUFFICIENT_ACCESS_OR_READONLY: 'CRM-NO-ACCESS',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'CRM-NO-ACCESS',
  INVALID_TYPE: 'CRM-NO-ACCESS',
  INVALID_FIELD: 'CRM-FIELDS-MISSING',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'CRM-FIELDS-READ-ONLY',
  REQUIRED_FIELD_MISSING: 'CRM-VALIDATION',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'CRM-VALIDATION',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'CRM-VALIDATION',
  STRING_TOO_LONG: 'CRM-VALIDATION',
  FIELD_INTEGRITY_EXCEPTION: 'CRM-VALIDATION',
  INVALID_EMAIL_ADDRESS: 'CRM-VALIDATION',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'CRM-VALIDATION',
  DUPLICATE_VALUE: 'CRM-DUPLICATE-VALUE',
  DUPLICATES_DETECTED: 'CRM-DUPLICATE-RULE',
  UNABLE_TO_LOCK_ROW: 'CRM-RECORD-LOCKED',
  ENTITY_IS_LOCKED: 'CRM-RECORD-LOCKED',
  NOT_FOUND: 'CRM-RECORD-GONE',
  ENTITY_IS_DELETED: 'CRM-RECORD-GONE',
  PRECONDITION_FAILED: 'CRM-CHANGED',
  MALFORMED_QUERY: 'INTERNAL',
  MALFORMED_ID: 'INTERNAL',
  JSON_PARSER_ERROR: 'INTERNAL',
  METHOD_NOT_ALLOWED: 'INTERNAL',
  SERVER_UNAVAILABLE: 'NET-SERVER',
  UNKNOWN_EXCEPTION: 'NET-SERVER',
};

/** What a status means where the body names no code that we know. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  300: 'CRM-DUPLICATE-VALUE',
  401: 'CRM-SIGNED-OUT',
  403: 'CRM-NO-ACCESS',
  404: 'CRM-RECORD-GONE',
  409: 'CRM-CHANGED',
  412: 'CRM-CHANGED',
  414: 'INTERNAL',
  // A scratch organisation that was deleted or has expired.
  420: 'CRM-NOT-CONNECTED',
  428: 'CRM-CHANGED',
  429: 'NET-THROTTLED',
  431: 'INTERNAL',
};

/**
 * The error that an answer of status 300 or more means. `json` is the parsed body, undefined when it was not JSON.
 * Params: `status`, `errorCode`, `message`, `field` (CRM field name), `recordId` (the other record of a duplicate).
 */
export function salesforceError(status: number, json: unknown): AppError {
  const fault = firstFault(json);
  const code = codeOf(status, fault);
  const field = fieldOf(fault);
  return new AppError(code, {
    raw: json === undefined ? `HTTP ${status}` : excerpt(JSON.stringify(json)),
    field: code === 'CRM-VALIDATION' ? field : '',
    params: {
      status: String(status),
      errorCode: fault?.code ?? '',
      message: redact(fault?.message ?? ''),
      field,
      recordId: /record with id:\s*(\w{15,18})/.exec(fault?.message ?? '')?.[1] ?? '',
    },
  });
}

function codeOf(status: number, fault: Fault | null): ErrorCode {
  const dead = fault ? refusedForGood(fault) : null;
  if (dead) return dead;
  return (
    BY_CODE[fault?.code ?? ''] ?? BY_STATUS[status] ?? (status >= 500 ? 'NET-SERVER' : otherRefusal(fault))
  );
}

/** HTML or nothing at all is not an answer of the API; anything else is a refusal that we have no word for. */
const otherRefusal = (fault: Fault | null): ErrorCode => (fault ? 'CRM-REFUSED' : 'NET-UNREADABLE');

/** Field names stand in `fields`, or only in the message: "No such column 'X'", "Unable to create/update fields: X". */
function fieldOf(fault: Fault | null): string {
  if (!fault) return '';
  if (fault.fields[0]) return fault.fields[0];
  const quoted = /No such column '(\w+)'/.exec(fault.message)?.[1];
  const listed = /fields: (\w+)/.exec(fault.message)?.[1];
  const duplicated = /duplicate value found: (\w+) duplicates/.exec(fault.message)?.[1];
  return quoted ?? listed ?? duplicated ?? '';
}
