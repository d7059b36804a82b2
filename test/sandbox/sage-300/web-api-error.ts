/** Codes of the Web API's error body; those without a documented status have the one that is likely. */
const STATUS = {
  Unauthorized: 401,
  Forbidden: 403,
  TooManyRequests: 429,
  InvalidParameters: 400,
  ResourceNotFound: 404,
  InvalidEntityKey: 400,
  RecordNotFound: 404,
  MethodNotAllowed: 405,
  InvalidPayload: 400,
  InvalidAction: 400,
  DBLinkError: 500,
  SessionError: 500,
  RecordDuplicate: 409,
  RecordInvalid: 400,
  General: 500,
  InternalServerError: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** A request that the Web API itself refuses, in its words. Several findings of a view stand on lines of their own. */
export class WebApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }
}

export const invalidQuery = (detail: string): WebApiError =>
  new WebApiError('InvalidParameters', `The query specified in the URI is not valid. ${detail}`);

export const unknownProperty = (name: string, type: string): WebApiError =>
  invalidQuery(`Could not find a property named '${name}' on type '${type}'.`);

export const invalidPayload = (detail: string): WebApiError => new WebApiError('InvalidPayload', detail);

export const invalidKey = (detail: string): WebApiError => new WebApiError('InvalidEntityKey', detail);
