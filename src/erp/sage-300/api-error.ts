import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { HttpResponse } from '../../transport/http-port';
import { isRow, type ODataRow, textIn } from '../../transport/odata';
import { excerpt, redact } from '../../transport/redact';
import { failureOfStatus } from '../../transport/retry';
import { moduleOf } from './modules';

/** What an answer is judged by beside itself. */
export interface ApiContext {
  /** Resource below the company, such as `AR/ARCustomers`. */
  readonly path: string;
  readonly address: string;
  readonly userId: string;
  readonly secrets: readonly string[];
  readonly now: number;
}

/** Meaning of the Web API's own codes (Sage 300 Web API, errors). Statuses differ between versions; codes do not. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  Unauthorized: 'ERP-SIGN-IN',
  Forbidden: 'ERP-MODULE',
  TooManyRequests: 'NET-THROTTLED',
  InvalidParameters: 'ERP-INTERFACE',
  ResourceNotFound: 'ERP-INTERFACE',
  InvalidEntityKey: 'ERP-VALIDATION',
  RecordNotFound: 'ERP-NOT-FOUND',
  MethodNotAllowed: 'ERP-INTERFACE',
  InvalidPayload: 'ERP-VALIDATION',
  InvalidAction: 'ERP-INTERFACE',
  DBLinkError: 'ERP-COMPANY',
  SessionError: 'ERP-COMPANY',
  RecordDuplicate: 'ERP-NUMBER-IN-USE',
  RecordInvalid: 'ERP-VALIDATION',
  General: 'ERP-VALIDATION',
  InternalServerError: 'NET-SERVER',
};

/** How versions say that they do not take a query: as its own error, as one of the framework (no code) or of the view below. */
const QUERY_REFUSALS: ReadonlySet<string | undefined> = new Set([
  '',
  'InvalidParameters',
  'General',
  'InternalServerError',
]);

/** True for a query that this version may not take, so that another wording may do. */
export const refusesQuery = (error: unknown): boolean =>
  error instanceof AppError && QUERY_REFUSALS.has(error.params.reason);

/** True for a resource that this installation does not have. */
export const lacksResource = (error: unknown): boolean =>
  error instanceof AppError && error.params.reason === 'ResourceNotFound';

/** Why an answer is no success, or null. `json` is its body where that is JSON. */
export function failureOf(response: HttpResponse, json: unknown, context: ApiContext): AppError | null {
  const error = isRow(json) && isRow(json.error) ? json.error : null;
  if (error) return failureOfCode(error, response, context);
  const { status } = response;
  if (status >= 200 && status < 300) return json === undefined ? unreadable(response, context) : null;
  return failureOfPage(response, context);
}

function failureOfCode(error: ODataRow, response: HttpResponse, context: ApiContext): AppError {
  const reason = textIn(error, 'code');
  const lines = linesOf(error.message).map((line) => redact(line, context.secrets));
  const message = lines.join(' ');
  // Something that failed unforeseen may have failed after the record was stored.
  const code = CODES[reason] ?? (response.status >= 500 ? 'NET-SERVER' : 'ERP-REFUSED');
  const params = { ...paramsFor(code, context), reason, message };
  const raw = [reason, ...lines].join('\n');
  if (code === 'NET-THROTTLED') {
    const throttled = failureOfStatus({ ...response, status: 429 }, context.now);
    return new AppError(code, { params: { ...params, ...throttled?.params }, raw });
  }
  return new AppError(judged(code, reason, context), { params, raw });
}

/** What the same code means here: for ADMIN, and for the one resource that every company has. */
function judged(code: ErrorCode, reason: string, { path, userId }: ApiContext): ErrorCode {
  if (code === 'ERP-SIGN-IN' && userId === 'ADMIN') return 'ERP-ADMIN-BLOCKED';
  return reason === 'ResourceNotFound' && path.startsWith('AR/ARCustomers') ? 'ERP-COMPANY' : code;
}

const paramsFor = (code: ErrorCode, { path }: ApiContext): Readonly<Record<string, string>> =>
  code === 'ERP-MODULE' ? { module: moduleOf(path) } : code === 'ERP-INTERFACE' ? { operation: path } : {};

/** The message is an object with language and value, or (v3 habit) the text itself. One view error a line. */
const linesOf = (message: unknown): readonly string[] =>
  (isRow(message) ? textIn(message, 'value') : String(message ?? ''))
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** What IIS says instead of the Web API: a page. */
function failureOfPage(response: HttpResponse, context: ApiContext): AppError {
  const { status, headers, body } = response;
  const failed = failureOfStatus(response, context.now);
  const title = /<title>\s*([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
  const extras = {
    params: { status: String(status), address: context.address },
    raw: redact(`${status} ${title.slice(0, 200)}`.trim(), context.secrets),
  };
  if (status === 408) return new AppError('NET-TIMEOUT', extras);
  if (failed) return new AppError(failed.code, { ...extras, params: { ...extras.params, ...failed.params } });
  if (status === 401) {
    const offers = headers['www-authenticate'] ?? '';
    const windowsOnly = /negotiate|ntlm/i.test(offers) && !/basic/i.test(offers);
    return new AppError(windowsOnly ? 'ERP-WINDOWS-SIGN-IN' : judged('ERP-SIGN-IN', '', context), extras);
  }
  return new AppError(status === 404 || status === 405 ? 'ERP-ADDRESS' : 'ERP-REFUSED', extras);
}

/** A page with a good status is somebody else's; an answer that was cut is nobody's. */
function unreadable({ body }: HttpResponse, { address, secrets }: ApiContext): AppError {
  const page = /^\s*<(?:!doctype|html)/i.test(body);
  return new AppError(page ? 'ERP-ADDRESS' : 'NET-UNREADABLE', {
    params: { address },
    raw: excerpt(body, secrets),
  });
}
