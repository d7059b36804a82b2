import { AppError } from '../../core/app-error';
import type { CrmToken, CrmTokens } from '../contract';

/**
 * Runs a call in the user's session. When that has ended, again in each other one that there is: an answer that says so
 * has changed nothing.
 */
export async function inSession<T>(tokens: CrmTokens, call: (token: CrmToken) => Promise<T>): Promise<T> {
  const tried = new Set<string>();
  let token = await tokens.current();
  for (;;) {
    tried.add(token.accessToken);
    try {
      return await call(token);
    } catch (error) {
      if (!hasCode(error, 'CRM-SIGNED-OUT')) throw error;
      token = await tokens.renewed(token);
      if (tried.has(token.accessToken)) throw error;
    }
  }
}

export const hasCode = (error: unknown, ...codes: readonly AppError['code'][]): error is AppError =>
  error instanceof AppError && codes.includes(error.code);
