import type { GatewayError } from '../errors';

/** The request is not accepted at all: the answer has a control block and errors, and no operation. */
export class ControlFailure extends Error {
  constructor(
    readonly error: GatewayError,
    /** HTTP status of the answer. */
    readonly status = 200,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(error.description2 || error.description);
  }
}
