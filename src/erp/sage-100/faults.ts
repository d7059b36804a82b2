import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt, redact } from '../../transport/redact';
import { failureOfStatus } from '../../transport/retry';
import type { SoapFault } from '../../transport/soap';
import { descend, textOf } from '../../transport/xml-element';
import { FIELD_OF_MEMBER, NUMBER_FIELD } from './form-fields';

/** Tested in this order against `code: text`; the code is ErrorCode, or faultcode where there is none. */
const RULES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^CI_NoKey\b/i, 'ERP-NOT-FOUND'],
  [/^WS_AlreadyExists\b/i, 'ERP-NUMBER-IN-USE'],
  [/^(?:ActionNotSupported|ContractMismatch)/i, 'ERP-INTERFACE'],
  [/^CI_|\bcolumn \w+/i, 'ERP-VALIDATION'],
  [/\bNo ?Access\b|not (?:have|granted) .*\b(?:right|permission|access)/i, 'ERP-PERMISSION'],
  [/\bcompany\b.*\b(?:not|invalid|unknown|no such)\b|\b(?:invalid|unknown)\b.*\bcompany\b/i, 'ERP-COMPANY'],
  [
    /\b(?:user|logon|login|password)\b.*\b(?:not|invalid|incorrect|fail|denied|expired|locked)/i,
    'ERP-SIGN-IN',
  ],
  [/An exception occurred|^InternalServiceFault/i, 'NET-SERVER'],
];

/** A fault as one of ours, at the form field or target that it is about. The service's own words are in `raw`, without `secrets`. */
export function failureOfFault(
  { code, text, detail }: SoapFault,
  operation: string,
  secrets: readonly string[] = [],
): AppError {
  const mas = descend(detail, 'MasFault');
  const errorCode = textOf(mas, 'ErrorCode') || code;
  const message = redact(textOf(mas, 'ErrorMessage') || text, secrets);
  const said = `${errorCode}: ${text} ${message}`;
  const column = /\bcolumn (\w+)/i.exec(said)?.[1] ?? '';
  const kind = RULES.find(([pattern]) => pattern.test(said))?.[1] ?? 'ERP-REFUSED';
  const raw = redact(`${errorCode}: ${message}`);
  if (kind === 'ERP-INTERFACE') return new AppError(kind, { params: { operation }, raw });
  if (kind === 'ERP-NUMBER-IN-USE') return new AppError(kind, { field: NUMBER_FIELD, raw });
  if (kind !== 'ERP-VALIDATION') return new AppError(kind, { params: { message }, raw });
  return refusedValue(errorCode, column, message, raw);
}

function refusedValue(errorCode: string, column: string, message: string, raw: string): AppError {
  const field = FIELD_OF_MEMBER[column];
  const notOnFile = /^CI_NOF\b/i.test(errorCode);
  if (notOnFile && column === 'ZipCode') {
    const value = / to (.*?)\.(?:\s|$)/.exec(message)?.[1] ?? '';
    return new AppError('VALUE-POST-CODE-UNKNOWN', { params: { value }, raw, field: column });
  }
  const code = notOnFile && field ? 'VALUE-NOT-IN-LIST' : 'ERP-VALIDATION';
  return new AppError(code, { params: { message }, raw, field: field ?? column });
}

/** Fault texts do not always name the value that they are about. */
export const withPostCode = ({ code, raw, field }: AppError, value = ''): AppError =>
  new AppError(code, { params: { value }, raw, field });

/** What an answer of the web server itself means, where the service did not speak. */
export function failureOfPage(response: HttpResponse, address: string, now: number): AppError {
  const { status, headers, body } = response;
  const safe = excerpt(body);
  const raw = `HTTP ${status} ${/<title>([^<]*)/i.exec(safe)?.[1]?.trim() ?? safe.slice(0, 200)}`;
  const passing = failureOfStatus(response, now);
  if (passing) return new AppError(passing.code, { params: passing.params, raw });
  if (status === 408) return new AppError('NET-TIMEOUT', { raw });
  const asks = headers['www-authenticate'] ?? '';
  if (status === 401 && /Negotiate|NTLM/i.test(asks) && !/Basic/i.test(asks))
    return new AppError('ERP-WINDOWS-SIGN-IN', { raw });
  if (status === 401) return new AppError('ERP-SIGN-IN', { raw });
  if (status >= 400) return new AppError('ERP-ADDRESS', { params: { address }, raw });
  return new AppError('NET-UNREADABLE', { raw });
}
