import { AppError } from '../../core/app-error';
import type { ODataRow } from '../../transport/odata';
import type { WebApi } from './web-api';

/** A lost answer and a second try end in the same single record: false where one has its key already. */
export async function addOnce(api: WebApi, path: string, record: ODataRow): Promise<boolean> {
  try {
    await api.post(path, record);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-NUMBER-IN-USE') throw error;
    return false;
  }
}
