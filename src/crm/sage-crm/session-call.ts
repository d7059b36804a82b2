import { AppError } from '../../core/app-error';
import type { CrmToken, CrmTokens } from '../contract';

/**
 * Runs a call in the user's session. When that has ended, once more in another one, if there is: an answer that says so
 * has changed nothing.
 */
export async function inSession<T>(tokens: CrmTokens, call: (token: CrmToken) => Promise<T>): Promise<T> {
  const token = await tokens.current();
  try {
    return await call(token);
  } catch (error) {
    if (!hasCode(error, 'CRM-SIGNED-OUT')) throw error;
    return call(await tokens.renewed(token));
  }
}

export const hasCode = (error: unknown, ...codes: readonly AppError['code'][]): error is AppError =>
  error instanceof AppError && codes.includes(error.code);
