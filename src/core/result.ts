import { type AppErrorJson, toAppError } from './app-error';

/** One part of an answer: there, or missing with its reason, so that one failing part does not blank the others. */
export type Part<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppErrorJson };

export const present = <T>(value: T): Part<T> => ({ ok: true, value });

export const missing = (error: unknown): Part<never> => ({ ok: false, error: toAppError(error).toJSON() });
