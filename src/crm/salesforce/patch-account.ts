import { AppError } from '../../core/app-error';
import { accountPath } from './account-row';
import type { SalesforceApi } from './api';
import { ifMatch } from './record-version';

/**
 * A duplicate rule that only warns must not stop the link from being written: nothing that tells accounts apart changes
 * (REST API, Duplicate Rule Header). Rules that block still do.
 */
export const PAST_WARNINGS = { 'sforce-duplicate-rule-header': 'allowSave=true' } as const;

/**
 * Writes fields if the row is still the one that carried `etag` ('' writes in any case; REST API, Conditional
 * Requests). False when it has changed since.
 */
export async function patchAccount(
  api: SalesforceApi,
  recordId: string,
  body: Readonly<Record<string, string | null>>,
  etag: string,
): Promise<boolean> {
  try {
    const headers = { ...PAST_WARNINGS, ...ifMatch(etag) };
    await api.send({ method: 'PATCH', path: accountPath(recordId), body, headers });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.params.status === '412') return false;
    throw error;
  }
}
