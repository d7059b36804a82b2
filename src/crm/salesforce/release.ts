import { AppError } from '../../core/app-error';
import type { LinkFieldNames } from '../../core/erp-link';
import { mayRelease } from '../../core/link-rules';
import type { SalesforceApi } from './api';
import { whenLinkAllows } from './when-link-allows';

/** See `CrmConnector.release`. A record that is gone holds no reservation. */
export async function release(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  key: string,
): Promise<void> {
  try {
    await whenLinkAllows(api, names, recordId, (link) =>
      mayRelease(link, key) ? { integrationKey: '' } : null,
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CRM-RECORD-GONE') throw error;
  }
}
