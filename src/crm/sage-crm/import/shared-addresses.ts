import type { AccountChange } from '../../customer-target';
import { type Row, textIn } from '../row';
import { unlessClosed } from '../unless-closed';
import { living, ofIds, queryRecords } from './query-records';
import type { ServiceSession } from './service-session';

/** Tables of links, with their keys. */
export const LINKS = {
  address: { table: 'address_link', key: 'adli_addresslinkid' },
  phone: { table: 'phonelink', key: 'plink_linkid' },
  email: { table: 'emaillink', key: 'elink_linkid' },
} as const;

/** The part that an address of several companies is, and that is not to be written. */
export const SHARED_ADDRESS = 'sharedAddress';

/**
 * An address may be linked to several companies: what one of them is given would be written over the others'. Such a company
 * gets an address of its own. Where links are closed to web services every address passes for the company's own.
 */
export async function apartFromOthers(
  session: ServiceSession,
  changes: readonly AccountChange[],
): Promise<readonly AccountChange[]> {
  const ids = changes.flatMap(({ account, values }) =>
    Object.keys(values).some((key) => key.startsWith('address.')) ? [account.parts.address ?? ''] : [],
  );
  if (!ids.some(Boolean)) return changes;
  const reading = queryRecords(session, {
    entity: LINKS.address.table,
    key: LINKS.address.key,
    columns: ['adli_addressid', 'adli_companyid'],
    where: living('adli', ofIds('adli_addressid', ids)),
  });
  const links = await unlessClosed<readonly Row[], readonly Row[]>(reading, []);
  return changes.map((change) => {
    const { address = '', ...parts } = change.account.parts;
    const isShared = links.some(
      (row) =>
        textIn(row, 'adli_addressid') === address &&
        !['', change.account.id].includes(textIn(row, 'adli_companyid')),
    );
    const account = { ...change.account, parts: { ...parts, [SHARED_ADDRESS]: address } };
    return isShared ? { ...change, account } : change;
  });
}
