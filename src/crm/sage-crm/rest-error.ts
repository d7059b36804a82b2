import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt, redact } from '../../transport/redact';
import type { Answer } from './answer';

const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  unauthorized: 'CRM-SIGNED-OUT',
  forbidden: 'CRM-NO-ACCESS',
  entitynotfound: 'CRM-RECORD-GONE',
};

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'CRM-SIGNED-OUT',
  403: 'CRM-NO-ACCESS',
  404: 'CRM-RECORD-GONE',
  409: 'CRM-RECORD-LOCKED',
  423: 'CRM-RECORD-LOCKED',
  429: 'NET-THROTTLED',
};

/** Texts of refusals carry no code of their own. The first that fits counts. */
const BY_TEXT: readonly (readonly [RegExp, ErrorCode])[] = [
  [/being edited|\block(?:ed)?\b|in use by/i, 'CRM-RECORD-LOCKED'],
  [/sufficient rights|permission|access denied/i, 'CRM-NO-ACCESS'],
  [/invalid column name|not a field|unknown (?:field|column)/i, 'CRM-FIELDS-MISSING'],
];

/**
 * The error that an answer means; null for a usable one. `secret` is the session, masked wherever it stands. Params:
 * `status`, `message` (words of Sage CRM), `field` (column that they name).
 */
export function restError({ status, body }: HttpResponse, answer: Answer, secret: string): AppError | null {
  if (status < 300 && answer.kind === 'json') return null;
  const message = answer.kind === 'diagnosis' ? redact(answer.message, [secret]) : '';
  const code = codeOf(status, answer, message);
  const field = /\b[a-z]{4,5}_\w+/i.exec(message)?.[0].toLowerCase() ?? '';
  return new AppError(code, {
    raw: excerpt(body, [secret]) || `HTTP ${status}`,
    field: code === 'CRM-VALIDATION' ? field : '',
    params: { status: String(status), message, field },
  });
}

function codeOf(status: number, answer: Answer, message: string): ErrorCode {
  if (answer.kind === 'logon' || status === 401) return 'CRM-SIGNED-OUT';
  if (answer.kind === 'diagnosis') return codeOfDiagnosis(status, answer.code.toLowerCase(), message);
  if (status >= 500) return 'NET-SERVER';
  if (status === 404) return 'CRM-WEB-SERVICES-OFF';
  if (status < 300) return 'NET-UNREADABLE';
  return BY_STATUS[status] ?? 'CRM-REFUSED';
}

function codeOfDiagnosis(status: number, code: string, message: string): ErrorCode {
  const known = BY_CODE[code] ?? BY_STATUS[status] ?? BY_TEXT.find(([text]) => text.test(message))?.[1];
  if (known) return known;
  if (status >= 500) return 'NET-SERVER';
  return status === 400 && !code.startsWith('bad') ? 'CRM-VALIDATION' : 'CRM-REFUSED';
}
