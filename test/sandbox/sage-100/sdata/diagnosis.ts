import type { WireResponse } from '../../simulated-system';
import { element } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';

export const SDATA = 'http://schemas.sage.com/sdata/2008/1';

/** A request that the provider refuses. `code` is one of the codes of SData. */
export class SdataError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const badWhere = (detail: string): SdataError =>
  new SdataError(400, 'BadWhereSyntax', `The where clause is not valid: ${detail}`);

/** What the provider says when it trips over its own feet, as over special characters in a key. */
export const objectReference = (): SdataError =>
  new SdataError(500, 'ApplicationDiagnosis', 'Object reference not set to an instance of an object.');

export function diagnosisResponse({ status, code, message }: SdataError): WireResponse {
  const diagnosis = element('sdata:diagnosis', [
    element('sdata:severity', 'Error'),
    element('sdata:sdataCode', code),
    element('sdata:message', message),
  ]);
  return {
    status,
    headers: { 'content-type': 'application/xml; charset=utf-8', server: 'Microsoft-IIS/10.0' },
    body: writeXml(element('sdata:diagnoses', [diagnosis], { 'xmlns:sdata': SDATA }), false),
  };
}
