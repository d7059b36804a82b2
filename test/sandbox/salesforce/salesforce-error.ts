/** One entry of the array that REST answers with when a request fails (REST API, status codes and error responses). */
export interface ErrorEntry {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
  /** Members that only some codes carry, such as `duplicateResult`. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A refusal in the words of Salesforce; thrown anywhere, turned into an answer by the REST front. */
export class SalesforceError extends Error {
  readonly status: number;
  readonly entry: ErrorEntry;

  constructor(status: number, entry: ErrorEntry) {
    super(`${entry.errorCode}: ${entry.message}`);
    this.status = status;
    this.entry = entry;
  }
}

/** Status 400 with `errorCode`; most refusals of data have this shape. */
export function refusal(errorCode: string, message: string, fields?: readonly string[]): SalesforceError {
  return new SalesforceError(400, { errorCode, message, ...(fields ? { fields } : {}) });
}

/** Status 404 for a record or resource that is not there, or not there for this user. */
export function notFound(message = 'The requested resource does not exist'): SalesforceError {
  return new SalesforceError(404, { errorCode: 'NOT_FOUND', message });
}

/** The body of a failed REST request. */
export function errorBody(error: SalesforceError): readonly Readonly<Record<string, unknown>>[] {
  const { extra, ...entry } = error.entry;
  return [{ ...extra, ...entry }];
}

/** The same refusal as one entry of a record result in the collections family, which names the code `statusCode`. */
export function recordError(error: SalesforceError): Readonly<Record<string, unknown>> {
  const { errorCode, message, fields } = error.entry;
  return { statusCode: errorCode, message, fields: fields ?? [] };
}
