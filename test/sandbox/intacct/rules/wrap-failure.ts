import { FunctionFailure, wrapper } from '../errors';

/** Runs work; its failure gets the generic texts appended that the product adds on every level it passes. */
export function wrapFailure<Result>(texts: readonly string[], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    throw new FunctionFailure(...error.errors, ...texts.map(wrapper));
  }
}
