import { AppError } from '../../core/app-error';
import { accountPath } from './account-row';
import type { SalesforceApi } from './api';
import { ifMatch } from './record-version';

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
    await api.send({ method: 'PATCH', path: accountPath(recordId), body, headers: ifMatch(etag) });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.params.status === '412') return false;
    throw error;
  }
}
