import { AppError } from '../core/app-error';
import type { CrmRecordRef } from '../core/crm-account';
import type { CrmConnector } from '../crm/contract';
import type { Journal } from '../storage/journal';

interface UnlinkPorts {
  readonly crm: Pick<CrmConnector, 'readLink' | 'clearLink'>;
  readonly journal: Pick<Journal, 'openFor'>;
}

/**
 * Empties the link of a record that names `customerNo`; the customer stays in the ERP as it is. Returns the account's name.
 * @throws AppError `PROMOTION-PENDING` while a promotion of the account is open, `LINK-CHANGED` when the record names
 * another customer by now
 */
export async function unlink(
  { crm, journal }: UnlinkPorts,
  record: CrmRecordRef,
  customerNo: string,
): Promise<string> {
  const open = await journal.openFor(record);
  if (open) throw new AppError('PROMOTION-PENDING', { params: { account: open.accountName } });
  const { name, link } = await crm.readLink(record.id);
  if (link.customerNo !== customerNo) throw new AppError('LINK-CHANGED');
  await crm.clearLink(record.id, link);
  return name;
}
