import type { AppErrorJson } from '../core/app-error';
import type { Text } from './text';

/**
 * What *Copy report* puts on the clipboard: code, sentence, field and the other system's redacted words. No parameters
 * beyond those in the sentence, no addresses, nothing of the session.
 */
export function errorReport(error: AppErrorJson, t: Text, now: number): string {
  const { what, remedy } = t.error(error);
  const lines = [`Ledgerside ${error.code}`, what, remedy, new Date(now).toISOString()];
  if (error.field !== '') lines.push(`field: ${error.field}`);
  if (error.raw !== '') lines.push('', error.raw);
  return lines.join('\n');
}
