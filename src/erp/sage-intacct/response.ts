import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt } from '../../transport/redact';
import { failureOfStatus } from '../../transport/retry';
import { readXml } from '../../transport/xml';
import { childOf, childrenOf, textOf, type XmlElement } from '../../transport/xml-element';
import { readErrors, refusesFields, toFailure } from './gateway-error';

/** What one function came to. */
export type FunctionResult =
  | { readonly ok: true; readonly data: XmlElement | null }
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
}

/**
 * Reads an answer down to its functions (Intacct XML gateway, responses). The levels above them throw: HTTP, control,
 * authentication.
 * @throws AppError `NET-SERVER`, `NET-THROTTLED`, `NET-UNREADABLE`, `ERP-SESSION`, `ERP-SIGN-IN`, `ERP-SENDER`,
 * `ERP-SENDER-NOT-AUTHORISED`, `ERP-COMPANY`, `ERP-ENTITY`, `ERP-MAINTENANCE`, `ERP-REFUSED`
 */
export function readResponse(response: HttpResponse, now: number): GatewayResponse {
  const root = readRoot(response, now);
  const control = childOf(root, 'control');
  if (textOf(control, 'status') !== 'success') throw toFailure(readErrors(root), 'control');
  const operation = childOf(root, 'operation');
  const authentication = childOf(operation, 'authentication');
  if (!operation || !authentication) throw unreadable(response);
  if (textOf(authentication, 'status') !== 'success')
    throw toFailure(readErrors(operation), 'authentication');
  return {
    results: childrenOf(operation, 'result').map(readResult),
    sessionLifeMs: sessionLife(authentication),
  };
}

function readRoot(response: HttpResponse, now: number): XmlElement {
  const failed = failureOfStatus(response, now);
  if (failed) throw new AppError(failed.code, { params: failed.params, raw: excerpt(response.body) });
  if (response.status === 498) throw new AppError('ERP-SESSION', { raw: excerpt(response.body) });
  const root = tryRead(response);
  if (root.name !== 'response') throw unreadable(response);
  return root;
}

function tryRead(response: HttpResponse): XmlElement {
  try {
    return readXml(response.body);
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

function readResult(result: XmlElement): FunctionResult {
  const status = textOf(result, 'status');
  if (status === 'success') return { ok: true, data: childOf(result, 'data') };
  const errors = readErrors(result);
  return {
    ok: false,
    error: toFailure(errors, 'function'),
    aborted: status === 'aborted',
    fieldsRefused: refusesFields(errors),
  };
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
