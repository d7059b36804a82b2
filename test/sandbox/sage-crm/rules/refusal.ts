export type RefusalReason =
  | 'no-record'
  | 'no-right'
  | 'locked'
  | 'required'
  | 'too-long'
  | 'bad-value'
  | 'unknown-field'
  | 'has-children';

/** A write that the product does not do. The text is for the client. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
    readonly column: string | null = null,
  ) {
    super(message);
  }
}
