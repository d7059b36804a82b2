import { AppError } from '../../core/app-error';
import type { CrmToken, CrmTokens } from '../contract';

/** Tabs that were left open overnight, say; a server that ends every session is not asked without end. */
const MOST_SESSIONS = 5;

/**
 * Runs a call in the user's session. When that has ended, again in the others that there are: an answer that says so has
 * changed nothing.
 */
export async function inSession<T>(tokens: CrmTokens, call: (token: CrmToken) => Promise<T>): Promise<T> {
  const tried = new Set<string>();
  let token = await tokens.current();
  for (;;) {
    tried.add(token.accessToken);
    try {
      return await call(token);
    } catch (error) {
      if (!hasCode(error, 'CRM-SIGNED-OUT') || tried.size === MOST_SESSIONS) throw error;
      token = await tokens.renewed(token);
      if (tried.has(token.accessToken)) throw error;
    }
  }
}

export const hasCode = (error: unknown, ...codes: readonly AppError['code'][]): error is AppError =>
  error instanceof AppError && codes.includes(error.code);
