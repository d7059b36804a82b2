import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt } from '../../transport/redact';
import { failureOfStatus } from '../../transport/retry';
import { flatRows, type XmlRows } from '../../transport/row-shape';
import { readXml } from '../../transport/xml';
import { childOf, childrenOf, textOf, type XmlElement } from '../../transport/xml-element';
import { readXmlRows } from '../../transport/xml-rows';
import { readErrors, refusesFields, toFailure } from './gateway-error';
import type { Row } from './query';

/** What one function came to. */
export type FunctionResult =
  | {
      readonly ok: true;
      readonly data: XmlElement | null;
      /** Rows that were read straight out of the answer, so that `data` no longer holds them. */
      readonly rows?: readonly Row[];
    }
  | {
      readonly ok: false;
      readonly error: AppError;
      /** True for a function that was undone (or not begun) because another one of its transaction failed. */
      readonly aborted: boolean;
      /** True when the query named a field that this company does not have (among other causes). */
      readonly fieldsRefused: boolean;
    };

export interface GatewayResponse {
  /** One per function, in the order of the request. */
  readonly results: readonly FunctionResult[];
  /** Milliseconds that the session lives from now on; null where the gateway did not say. */
  readonly sessionLifeMs: number | null;
  /** Milliseconds since 1970 by the gateway's clock; null where it did not say. */
  readonly serverTime: number | null;
}

/**
 * Reads an answer down to its functions (Intacct XML gateway, responses). The levels above them throw: HTTP, control,
 * authentication. Rows of the name `rowElement` are read straight, without a tree.
 * @throws AppError `NET-SERVER`, `NET-THROTTLED`, `NET-UNREADABLE`, `ERP-SESSION`, `ERP-SIGN-IN`, `ERP-SENDER`,
 * `ERP-SENDER-NOT-AUTHORISED`, `ERP-COMPANY`, `ERP-ENTITY`, `ERP-MAINTENANCE`, `ERP-REFUSED`
 */
export function readResponse(response: HttpResponse, now: number, rowElement = ''): GatewayResponse {
  const { root, rowsOf } = readRoot(response, now, rowElement);
  const control = childOf(root, 'control');
  if (textOf(control, 'status') !== 'success') throw toFailure(readErrors(root), 'control');
  const operation = childOf(root, 'operation');
  const authentication = childOf(operation, 'authentication');
  if (!operation || !authentication) throw unreadable(response);
  if (textOf(authentication, 'status') !== 'success')
    throw toFailure(readErrors(operation), 'authentication');
  return {
    results: childrenOf(operation, 'result').map((result) => readResult(result, rowsOf)),
    sessionLifeMs: sessionLife(authentication),
    serverTime: instantOf(textOf(authentication, 'sessiontimestamp')),
  };
}

function readRoot(response: HttpResponse, now: number, rowElement: string): XmlRows<Row> {
  const failed = failureOfStatus(response, now);
  if (failed) throw new AppError(failed.code, { params: failed.params, raw: excerpt(response.body) });
  if (response.status === 498) throw new AppError('ERP-SESSION', { raw: excerpt(response.body) });
  const read = tryRead(response, rowElement);
  if (read.root.name !== 'response') throw unreadable(response);
  return read;
}

function tryRead(response: HttpResponse, rowElement: string): XmlRows<Row> {
  try {
    if (rowElement !== '') return readXmlRows(response.body, flatRows(rowElement));
    return { root: readXml(response.body), rowsOf: new Map() };
  } catch (error) {
    throw failureOfPage(response) ?? error;
  }
}

/** What a page that is no XML means. 408 says nothing about what the gateway did, so it stays unreadable. */
function failureOfPage({ status, body }: HttpResponse): AppError | null {
  const raw = excerpt(body);
  if (body.includes('<operation')) return null;
  if (body.includes('API rate limit exceeded')) return new AppError('NET-THROTTLED', { raw });
  if (body.includes('cf-error-details')) return new AppError('NET-SERVER', { raw });
  if (status < 400 || status === 408) return null;
  return new AppError('ERP-REFUSED', { params: { message: `HTTP ${status}` }, raw });
}

const unreadable = (response: HttpResponse): AppError =>
  new AppError('NET-UNREADABLE', { raw: excerpt(response.body) });

function readResult(result: XmlElement, rowsOf: XmlRows<Row>['rowsOf']): FunctionResult {
  const status = textOf(result, 'status');
  if (status === 'success') {
    const data = childOf(result, 'data');
    const rows = data ? rowsOf.get(data) : undefined;
    return { ok: true, data, ...(rows ? { rows } : {}) };
  }
  const errors = readErrors(result);
  return {
    ok: false,
    error: toFailure(errors, 'function'),
    aborted: status === 'aborted',
    fieldsRefused: refusesFields(errors),
  };
}

function instantOf(text: string): number | null {
  const at = Date.parse(text);
  return Number.isFinite(at) ? at : null;
}

/** Both instants are the gateway's own, so that a wrong clock here does no harm. */
function sessionLife(authentication: XmlElement): number | null {
  const life =
    Date.parse(textOf(authentication, 'sessiontimeout')) -
    Date.parse(textOf(authentication, 'sessiontimestamp'));
  return Number.isFinite(life) && life > 0 ? life : null;
}

/** The function that failed tells why; the others were only rolled back with it. */
export function refusalAmong(results: readonly FunctionResult[]): AppError | null {
  const failed = results.flatMap((result) => (result.ok ? [] : [result]));
  return (failed.find((result) => !result.aborted) ?? failed[0])?.error ?? null;
}
