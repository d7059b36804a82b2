import { type IndexKeys, likelyKeys, sureKeys } from '../../core/import-keys';
import type { MatchAccount } from '../../core/import-match';
import type { IndexEntry, IndexKind } from '../../core/indexed-account';
import type { SourceCustomer } from '../../core/source-customer';
import type { TargetAccount } from '../../crm/customer-target';
import type { Drive } from './drive';

/** Accounts that a customer may be, as they stand now. */
export interface Candidates {
  /** By record key of the customer. */
  readonly of: ReadonlyMap<string, readonly MatchAccount[]>;
  /** By id, those that can be written. */
  readonly accounts: ReadonlyMap<string, TargetAccount>;
}

const SURE: readonly IndexKind[] = ['uid', 'number'];
const LIKELY: readonly IndexKind[] = ['name', 'domain', 'tax'];

/** Looks customers up in the index all at once, and reads the accounts that come up: an index is never taken at its word. */
export async function lookUpAccounts(
  drive: Drive,
  customers: readonly SourceCustomer[],
): Promise<Candidates> {
  const { run } = drive;
  const sure = await lookUp(
    drive,
    SURE,
    customers.map((customer) => sureKeys(customer, run)),
  );
  const strangers = customers.map((customer, at) =>
    (sure[at] ?? []).some(({ kind }) => kind === 'uid') ? null : likelyKeys(customer),
  );
  const likely = await lookUp(drive, LIKELY, strangers);
  const entries = customers.map((_, at) => [...(sure[at] ?? []), ...(likely[at] ?? [])]);
  const chosen = customers.map(({ recordKey }) => chosenAccount(drive, recordKey));
  const ids = new Set([...entries.flat().map(({ accountId }) => accountId), ...chosen.flat()]);
  const accounts = await readAccounts(drive, [...ids]);
  const of = customers.map((customer, at) => {
    const own = new Map<string, MatchAccount>();
    for (const entry of entries[at] ?? []) {
      const account = accounts.get(entry.accountId) ?? (entry.deleted ? remembered(entry) : null);
      if (account) own.set(account.id, account);
    }
    for (const account of (chosen[at] ?? []).flatMap((id) => accounts.get(id) ?? []))
      own.set(account.id, account);
    return [customer.recordKey, [...own.values()]] as const;
  });
  return { of: new Map(of), accounts };
}

/** The entries of each; null asks for none. */
async function lookUp(
  drive: Drive,
  kinds: readonly IndexKind[],
  keys: readonly (IndexKeys | null)[],
): Promise<readonly (readonly IndexEntry[])[]> {
  const found = keys.map((): IndexEntry[] => []);
  for (const kind of kinds) {
    const values = new Set(keys.flatMap((one) => one?.[kind] ?? []));
    if (values.size === 0) continue;
    const entries = await drive.ports.store.lookUp(drive.run.org, kind, [...values]);
    if (entries.size === 0) continue;
    keys.forEach((one, at) => {
      for (const value of one?.[kind] ?? []) found[at]?.push(...(entries.get(value) ?? []));
    });
  }
  return found;
}

function chosenAccount({ run }: Drive, recordKey: string): readonly string[] {
  const decision = run.decisions[recordKey];
  return decision?.kind === 'link' ? [decision.accountId] : [];
}

export async function readAccounts(
  { ports: { target } }: Drive,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TargetAccount>> {
  const accounts = new Map<string, TargetAccount>();
  for (let at = 0; at < ids.length; at += target.sizes.read) {
    for (const account of await target.read(ids.slice(at, at + target.sizes.read))) {
      accounts.set(account.id, account);
    }
  }
  return accounts;
}

/** A deleted account that cannot be read any more still is the customer's. */
const remembered = (entry: IndexEntry): MatchAccount => ({
  id: entry.accountId,
  name: entry.accountName,
  website: '',
  taxId: '',
  postalCode: '',
  links: entry.link ? [entry.link] : [],
  deleted: true,
});
