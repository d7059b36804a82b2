import type { XmlElement } from '../../xml/element';
import { FunctionFailure, type GatewayError } from '../errors';

/** A failure after part of the work: `data` says what was done before. */
export class PartialFailure extends FunctionFailure {
  constructor(
    readonly data: readonly XmlElement[],
    errors: readonly GatewayError[],
  ) {
    super(...errors);
  }
}
