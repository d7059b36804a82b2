import type { AppErrorJson } from '../../../core/app-error';
import { AppError } from '../../../core/app-error';
import { hasCode } from '../session-call';

/** Words of refusals, which carry no code of their own. The first that fits counts. */
const BY_TEXT = [
  [/being edited|record.*\block(?:ed)?\b|in use by/i, 'CRM-RECORD-LOCKED'],
  [/sufficient rights|permission|access denied/i, 'CRM-NO-ACCESS'],
  [/does not exist|not found/i, 'CRM-RECORD-GONE'],
] as const;

/** What the refusal of one record means. Refusals that are about the whole server are thrown by whoever asks. */
export function recordError(refusal: AppError): AppError {
  if (!hasCode(refusal, 'CRM-REFUSED')) return refusal;
  const { message = '' } = refusal.params;
  const code = BY_TEXT.find(([text]) => text.test(message))?.[1] ?? 'CRM-VALIDATION';
  return new AppError(code, { params: { message }, raw: refusal.raw });
}

export const failed = (error: AppError): { readonly ok: false; readonly error: AppErrorJson } => ({
  ok: false,
  error: recordError(error).toJSON(),
});
