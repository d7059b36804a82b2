import type { WireResponse } from '../../simulated-system';
import { element } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { IIS_HEADERS } from '../iis-pages';
import type { Refusal } from '../rules/refusal';
import type { Switches } from '../switches';

const SDATA = 'http://schemas.sage.com/sdata/2008/1';

export type SdataCode =
  | 'BadUrlSyntax'
  | 'BadWhereSyntax'
  | 'BadQueryParameter'
  | 'ApplicationDiagnosis'
  | 'EntityNotFound'
  | 'UnAuthorized'
  | 'Forbidden'
  | 'MethodNotAllowed'
  | 'BadRequest';

/** A mistake of a request as SData puts it. */
export class Diagnosis extends Error {
  constructor(
    readonly status: number,
    readonly code: SdataCode,
    message: string,
  ) {
    super(message);
  }
}

export function diagnosisOf(refusal: Refusal): Diagnosis {
  const status = { 'no-record': 404, 'no-right': 403, locked: 409 }[refusal.reason as string] ?? 400;
  const code = status === 404 ? 'EntityNotFound' : status === 403 ? 'Forbidden' : 'ApplicationDiagnosis';
  return new Diagnosis(status, code, refusal.message);
}

/** A diagnosis on the wire. There is no challenge with a 401. */
export function diagnosisResponse(diagnosis: Diagnosis, form: Switches['diagnosis']): WireResponse {
  const { status, code, message } = diagnosis;
  if (form === 'json') {
    const body = { $diagnoses: [{ $severity: 'Error', $sdataCode: code, $message: message }] };
    return jsonResponse(status, body);
  }
  const content = [
    element('sdata:severity', 'Error'),
    element('sdata:sdataCode', code),
    element('sdata:message', message),
  ];
  const root = element('sdata:diagnoses', [element('sdata:diagnosis', content)], { 'xmlns:sdata': SDATA });
  return {
    status,
    headers: { ...IIS_HEADERS, 'content-type': 'application/xml;charset=UTF-8' },
    body: writeXml(root, false),
  };
}

export function jsonResponse(status: number, body: unknown): WireResponse {
  return {
    status,
    headers: {
      ...IIS_HEADERS,
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-cache',
    },
    body: JSON.stringify(body),
  };
}
