import { EMPTY_LINK } from '../../../core/account-links';
import { parseExternalUid } from '../../../core/erp-link';
import type { CrmPorts } from '../../contract';
import type { IndexedAccount } from '../../customer-target';
import type { SlotColumns } from '../link-slot';
import { withLine } from '../other-links';
import { COMPANY_KEY, indexColumns, indexedAccount } from './indexed-account';
import { ofTexts, queryRecords, sqlText } from './query-records';
import type { ServiceSession } from './service-session';

type LinkPorts = Pick<CrmPorts, 'linkFields' | 'otherLinksField'>;

/** See `CustomerTarget.findLinked`: by the link fields, and by the lines of the field for further links. */
export async function findLinked(
  session: ServiceSession,
  { linkFields, otherLinksField }: LinkPorts,
  slot: SlotColumns,
  externalUids: readonly string[],
): Promise<readonly IndexedAccount[]> {
  const uids = [...new Set(externalUids)].filter((uid) => uid !== '');
  if (uids.length === 0) return [];
  const query = { entity: 'company', key: COMPANY_KEY, columns: indexColumns(slot) };
  const inFields = ofTexts(linkFields.externalUid.toLowerCase(), uids);
  const inLines =
    otherLinksField === '' ? [] : uids.map((uid) => hasLine(otherLinksField.toLowerCase(), uid));
  const found = new Map<string, IndexedAccount>();
  for (const where of [inFields, ...(inLines.length === 0 ? [] : [`(${inLines.join(' OR ')})`])]) {
    for (const row of await queryRecords(session, { ...query, where })) {
      const account = indexedAccount(row, slot);
      if (account.links.some((link) => isAmong(uids, link.externalUid))) found.set(account.id, account);
    }
  }
  return [...found.values()];
}

/** Capitals make no difference to the database, and need not here. */
const isAmong = (uids: readonly string[], uid: string): boolean =>
  uids.some((one) => one.toLowerCase() === uid.toLowerCase());

function hasLine(column: string, uid: string): string {
  const owner = parseExternalUid(uid) ?? { erp: uid, company: '' };
  const line = withLine('', owner, { ...EMPTY_LINK, externalUid: uid });
  const [written = uid] = line.split('|');
  return `${column} LIKE ${sqlText(`%${written.replaceAll(/[%_[]/g, '[$&]')}|%`)}`;
}
