import type { ErpLinkFields } from '../../core/erp-link';
import { formatExternalUid } from '../../core/erp-link';
import { isUidOf } from '../../core/import-keys';
import type { IndexedAccount } from '../../core/indexed-account';
import type { SourceCustomer } from '../../core/source-customer';
import type { Drive } from './drive';

/** The link of a customer; its key is new. */
export const linkOf = ({ ports, run }: Drive, { number, recordKey }: SourceCustomer): ErpLinkFields => ({
  customerNo: number,
  integrationKey: ports.newId(),
  externalUid: formatExternalUid({ erp: run.erp, company: run.company, recordKey }),
});

/** Accounts that the CRM has for these customers at this moment, by record key. */
export async function findLinked(
  { ports: { target }, run }: Drive,
  customers: readonly SourceCustomer[],
): Promise<ReadonlyMap<string, readonly IndexedAccount[]>> {
  const uids = customers.map(({ recordKey }) =>
    formatExternalUid({ erp: run.erp, company: run.company, recordKey }),
  );
  const found: IndexedAccount[] = [];
  for (let at = 0; at < uids.length; at += target.sizes.find) {
    found.push(...(await target.findLinked(uids.slice(at, at + target.sizes.find))));
  }
  if (found.length === 0) return new Map();
  const pairs = customers.map(({ recordKey }) => {
    const own = found.filter(({ links }) =>
      links.some(({ externalUid }) => isUidOf(externalUid, run, recordKey)),
    );
    return [recordKey, [...new Map(own.map((one) => [one.id, one])).values()]] as const;
  });
  return new Map(pairs.filter(([, own]) => own.length > 0));
}
