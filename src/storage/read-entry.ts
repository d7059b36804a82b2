import type { IndexEntry, IndexKind } from '../core/indexed-account';

/** An entry of the key index as it was packed; null for anything else. By hand: a schema would cost ten times as much. */
export function readEntry(kind: IndexKind, packed: unknown): IndexEntry | null {
  if (!Array.isArray(packed)) return null;
  const [value, accountId, accountName, deleted, customerNo, integrationKey, externalUid] =
    packed as unknown[];
  if (!isText(value) || !isText(accountId) || !isText(accountName)) return null;
  const known = { kind, value, accountId, accountName, deleted: deleted === 1 };
  if (customerNo === undefined) return { ...known, link: null };
  if (!isText(customerNo) || !isText(integrationKey) || !isText(externalUid)) return null;
  return { ...known, link: { customerNo, integrationKey, externalUid } };
}

const isText = (value: unknown): value is string => typeof value === 'string';
