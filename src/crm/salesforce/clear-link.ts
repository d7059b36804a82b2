import { EMPTY_LINK } from '../../core/account-links';
import type { ErpLinkFields, LinkFieldNames } from '../../core/erp-link';
import { mayClearLink } from '../../core/link-rules';
import type { SalesforceApi } from './api';
import { whenLinkAllows } from './when-link-allows';

/** See `CrmConnector.clearLink`. A record without a link is left as it is: an earlier answer was lost. */
export function clearLink(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  expected: ErpLinkFields,
): Promise<void> {
  return whenLinkAllows(api, names, recordId, (present) =>
    mayClearLink(present, expected) ? EMPTY_LINK : null,
  );
}
